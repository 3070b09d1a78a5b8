package org.shaodao.web.document;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Remembers which record stands behind which schema; two records under one name would silently share a schema. */
@Component
class RecordNames implements ModelConverter {

    private static final String REF = "#/components/schemas/";

    private final Map<String, Class<?>> records = new ConcurrentHashMap<>();
    private final Map<String, String> clashes = new ConcurrentHashMap<>();

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && schema.get$ref() != null && schema.get$ref().startsWith(REF)) {
            JavaType java = Json.mapper().constructType(type.getType());
            if (java.getRawClass().isRecord()) {
                remember(schema.get$ref().substring(REF.length()), java.getRawClass());
            }
        }
        return schema;
    }

    private void remember(String name, Class<?> type) {
        var known = records.putIfAbsent(name, type);
        if (known != null && known != type) {
            clashes.put(name, known.getName() + " and " + type.getName());
        }
    }

    Map<String, Class<?>> records() {
        return new TreeMap<>(records);
    }

    /** Names that two records would share, with the records. */
    Map<String, String> clashes() {
        return new TreeMap<>(clashes);
    }
}
