package org.shaodao.web.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Marks what is always there. An answer has all of its fields, {@code null} where it is marked {@link Nullable}; a
 * request must have what its constraints ask for, and may leave out the rest or say {@code null}.
 */
@Component
@Order(2)
class RequiredFields implements OpenApiCustomizer {

    private static final String REF = "#/components/schemas/";

    private final RecordNames names;

    RequiredFields(RecordNames names) {
        this.names = names;
    }

    @Override
    public void customise(OpenAPI api) {
        var answered = answered(api);
        var schemas = api.getComponents().getSchemas();
        names.records().forEach((name, type) -> {
            var schema = schemas.get(name);
            if (schema == null || schema.getProperties() == null) {
                return;
            }
            var components = Arrays.asList(type.getRecordComponents());
            if (answered.contains(name)) {
                schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
                components.stream().filter(RequiredFields::mayBeNull).forEach(c -> nullable(schema, c.getName()));
            } else {
                schema.setRequired(emptyToNull(components.stream()
                        .filter(RequiredFields::mustBeSent)
                        .map(RecordComponent::getName)
                        .filter(schema.getProperties()::containsKey)
                        .toList()));
                components.stream().filter(c -> !mustBeSent(c)).forEach(c -> nullable(schema, c.getName()));
            }
        });
    }

    private static List<String> emptyToNull(List<String> list) {
        return list.isEmpty() ? null : list;
    }

    private static boolean mustBeSent(RecordComponent component) {
        return component.getType().isPrimitive()
                || places(component)
                        .anyMatch(place -> place.isAnnotationPresent(NotNull.class)
                                || place.isAnnotationPresent(NotBlank.class)
                                || place.isAnnotationPresent(NotEmpty.class));
    }

    private static boolean mayBeNull(RecordComponent component) {
        return places(component).anyMatch(place -> place.isAnnotationPresent(Nullable.class) || saysNullable(place));
    }

    private static boolean saysNullable(AnnotatedElement place) {
        var schema = place.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return schema != null && schema.nullable();
    }

    /** An annotation of a component may have come to rest on its accessor, its field or its type. */
    private static Stream<AnnotatedElement> places(RecordComponent component) {
        try {
            var field = component.getDeclaringRecord().getDeclaredField(component.getName());
            return Stream.of(component, component.getAccessor(), field, component.getAnnotatedType());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void nullable(Schema<?> schema, String name) {
        Schema<?> property = schema.getProperties().get(name);
        if (property == null) {
            return;
        }
        if (property.get$ref() != null) {
            var nothing = new Schema<>();
            nothing.addType("null");
            var either = new Schema<>();
            either.addOneOfItem(new Schema<>().$ref(property.get$ref()));
            either.addOneOfItem(nothing);
            either.setDescription(property.getDescription());
            schema.getProperties().put(name, either);
        } else if (property.getTypes() != null && !property.getTypes().isEmpty()) {
            var types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
            admitNull(property);
        }
    }

    /** A list of allowed values allows no {@code null} unless it stands there, whatever the type says. */
    @SuppressWarnings("unchecked")
    private static void admitNull(Schema<?> property) {
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            ((Schema<Object>) property).addEnumItemObject(null);
        }
    }

    /** Names of all schemas that some answer leads to. */
    private static Set<String> answered(OpenAPI api) {
        var found = new HashSet<String>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getResponses)
                .flatMap(responses -> responses.values().stream())
                .forEach(response -> follow(api, response.getContent(), found));
        return found;
    }

    private static void follow(OpenAPI api, Content content, Set<String> found) {
        if (content != null) {
            content.values().forEach(body -> follow(api, body.getSchema(), found));
        }
    }

    private static void follow(OpenAPI api, Schema<?> schema, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(REF.length());
            if (found.add(name)) {
                follow(api, api.getComponents().getSchemas().get(name), found);
            }
        }
        follow(api, schema.getItems(), found);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            follow(api, values, found);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> follow(api, property, found));
        }
    }
}
