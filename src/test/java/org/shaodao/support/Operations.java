package org.shaodao.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The operations of the application's own API document, each with the method that answers it. */
public final class Operations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private Operations() {}

    /**
     * @param method GET, POST, …
     * @param path as it is written in the document: {@code /api/tasks/{id}}
     * @param node what the document says of it
     * @param handler the method that answers, {@code null} when there is none
     */
    public record Operation(String method, String path, JsonNode node, Method handler) {

        /** {@code GET /api/tasks/{id}}. */
        public String name() {
            return method + " " + path;
        }

        public boolean reads() {
            return method.equals("GET");
        }

        public boolean has(String parameter) {
            for (var known : node.path("parameters")) {
                if (known.path("name").asText().equals(parameter)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    public static List<Operation> of(JsonNode document, RequestMappingHandlerMapping handlers) {
        var methods = handlers(handlers);
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(one -> {
                    if (METHODS.contains(one.getKey())) {
                        var method = one.getKey().toUpperCase(Locale.ROOT);
                        var name = method + " " + path.getKey();
                        operations.add(new Operation(method, path.getKey(), one.getValue(), methods.get(name)));
                    }
                }));
        return operations;
    }

    /** The application's own methods under {@code /api}, by name. */
    public static Map<String, Method> handlers(RequestMappingHandlerMapping mapping) {
        var methods = new HashMap<String, Method>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.shaodao.")) {
                for (var method : info.getMethodsCondition().getMethods()) {
                    info.getPatternValues().forEach(path -> methods.put(method + " " + path, handler.getMethod()));
                }
            }
        });
        return methods;
    }
}
