package org.shaodao.web.reading;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/**
 * Requests are read strictly: a number is no text, a text no number, 1 is not yes, and a missing yes or no is not no.
 * What the application itself has written (files, stored details) is read by the ordinary mapper.
 */
@Configuration
class StrictReading {

    /** In bytes; the longest form with everything filled in has less than a tenth of it. */
    private static final long LONGEST_BODY = 1_000_000;

    private static final int DEEPEST = 50;

    @Bean
    MappingJackson2HttpMessageConverter strictJson(ObjectMapper json) {
        var strict = json.copy();
        strict.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(LONGEST_BODY)
                        .maxNestingDepth(DEEPEST)
                        .build());
        // Of two values under one name nobody would know which was meant.
        strict.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        strict.enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        refuseOtherShapes(strict);
        strict.registerModule(new SimpleModule("people")
                .addDeserializer(String.class, new LegibleText())
                .addDeserializer(Instant.class, new WrittenInstant()));
        return new MappingJackson2HttpMessageConverter(strict);
    }

    private static void refuseOtherShapes(ObjectMapper strict) {
        refuse(strict, LogicalType.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);
        refuse(strict, LogicalType.Float, CoercionInputShape.Boolean);
        refuse(strict, LogicalType.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float);
        refuse(strict, LogicalType.Enum, CoercionInputShape.Integer);
    }

    private static void refuse(ObjectMapper strict, LogicalType type, CoercionInputShape... shapes) {
        var config = strict.coercionConfigFor(type);
        List.of(shapes).forEach(shape -> config.setCoercion(shape, CoercionAction.Fail));
        config.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }
}
