package org.shaodao.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.Optional;
import org.shaodao.CommonKnowledge;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * Names the {@link Action} that an operation of the API is. The roles are asked before anything of the request is read;
 * how far the action reaches is asked by whoever knows the thing it is done to.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Action value();

    /** The rules of the operations. */
    final class Rules {

        private Rules() {}

        /** Empty when nobody has said who may call it. */
        public static Optional<Action> of(Method operation) {
            var needs = AnnotationUtils.findAnnotation(operation, Needs.class);
            if (needs != null) {
                return Optional.of(needs.value());
            }
            return AnnotationUtils.findAnnotation(operation, CommonKnowledge.class) == null
                    ? Optional.empty()
                    : Optional.of(Action.LOOK_ROUND);
        }
    }
}
