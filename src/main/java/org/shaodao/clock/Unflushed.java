package org.shaodao.clock;

import jakarta.persistence.QueryHint;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.data.jpa.repository.QueryHints;

/**
 * A question by what never changes: the database answers it alike before and after what is in memory is written, so that
 * nothing has to be looked through for changes first.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@QueryHints(@QueryHint(name = "org.hibernate.flushMode", value = "COMMIT"))
@interface Unflushed {}
