package org.shaodao;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a write of the API that may be sent twice without harm and therefore needs no {@code Idempotency-Key}: signing
 * in and out, a preview that stores nothing; and one whose answer must not be kept. Every other write is made once by
 * {@code web}.
 *
 * <p>It stands in the root package, which belongs to no module, so that every module may use it without depending on
 * {@code web}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RepeatSafe {}
