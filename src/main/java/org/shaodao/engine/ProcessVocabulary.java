package org.shaodao.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Marks a thin bean whose public methods a diagram may call, as in {@code ${dispatch.open(execution)}}.
 *
 * <p>Only beans with this annotation are visible to expressions; everything else is unknown to a diagram. A method may
 * take a {@link ProcessScope} (written {@code execution} in the diagram) and strings, numbers or booleans.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessVocabulary {

    /** The word by which diagrams call the bean, for example {@code dispatch}. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();
}
