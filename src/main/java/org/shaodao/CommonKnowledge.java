package org.shaodao;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation of the API that tells what everybody in the town knows, its regions and agencies: open to whoever is
 * signed in. Every other operation names its rule in the table of {@code access}.
 *
 * <p>It stands in the root package because {@code access} itself rests on regions and agencies.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CommonKnowledge {}
