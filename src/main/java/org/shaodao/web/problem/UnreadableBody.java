package org.shaodao.web.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.PAYLOAD_TOO_LARGE;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.shaodao.web.problem.Problem.FieldError;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Why a JSON body could not be read, told without any of the parser's own words. */
@Component
class UnreadableBody {

    private final Words words;

    UnreadableBody(Words words) {
        this.words = words;
    }

    Problem problem(HttpMessageNotReadableException e) {
        var cause = e.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return field("unknown-field", path(unknown), "没有这一栏");
        }
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof StreamConstraintsException) {
            return Problem.of(
                    "body-too-large", words.title("body-too-large"), PAYLOAD_TOO_LARGE, "一次发来的内容太多或者层次太深，请分开提交。");
        }
        if (cause instanceof InvalidFormatException format && format.getTargetType() == String.class) {
            return field("illegible-text", path(format), "里有显示不出来的字符");
        }
        if (cause instanceof MismatchedInputException other && !other.getPath().isEmpty()) {
            return field("wrong-type", path(other), expected(other.getTargetType()));
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return field("wrong-type", path(mapping), "格式不对");
        }
        return cause instanceof JsonParseException parse
                ? malformed("请求的内容不是完整的 JSON（第 " + parse.getLocation().getLineNr() + " 行附近）。")
                : malformed("请求没有内容，或者内容不是这里要的 JSON。");
    }

    private Problem malformed(String detail) {
        return Problem.of("malformed-json", words.title("malformed-json"), BAD_REQUEST, detail);
    }

    private Problem field(String type, String path, String message) {
        var error = new FieldError(path, words.label(path), message);
        var detail = "“" + error.label() + "”" + message + "，请改正后再提交。";
        return Problem.of(type, words.title(type), BAD_REQUEST, detail).with(List.of(error));
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "格式不对";
        }
        if (type.isEnum()) {
            return "只能是 "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining("、"));
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "要填数字";
        }
        if (type == LocalDate.class) {
            return "要填日期，例如 2026-05-11";
        }
        if (type.getName().startsWith("java.time")) {
            return "要填时间，例如 2026-05-11T01:00:00Z";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "只能是 true 或 false";
        }
        if (type == String.class) {
            return "要填文字";
        }
        return "格式不对";
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
