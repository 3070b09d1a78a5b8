package org.shaodao.web.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.PAYLOAD_TOO_LARGE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.shaodao.web.problem.Problem.FieldError;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What was sent cannot be read or breaks a rule of a field. */
@RestControllerAdvice
@Order(10)
class InputProblems {

    private final Words words;
    private final UnreadableBody unreadable;
    private final DataSize largestFile;

    InputProblems(
            Words words,
            UnreadableBody unreadable,
            @Value("${spring.servlet.multipart.max-file-size:20MB}") DataSize largestFile) {
        this.words = words;
        this.unreadable = unreadable;
        this.largestFile = largestFile;
    }

    @ExceptionHandler
    ResponseEntity<Problem> fields(BindException e, HttpServletRequest request) {
        var fields = e.getFieldErrors().stream()
                .sorted(Comparator.comparing(error -> !"NotBlank".equals(error.getCode())))
                .map(error -> field(error.getField(), error.isBindingFailure() ? "格式不对" : words.message(error)));
        var whole = e.getGlobalErrors().stream().map(error -> new FieldError("", "整张表单", error.getDefaultMessage()));
        return invalid(Stream.concat(fields, whole).toList(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> parameters(HandlerMethodValidationException e, HttpServletRequest request) {
        return invalid(
                e.getParameterValidationResults().stream()
                        .flatMap(result -> result instanceof ParameterErrors errors
                                ? errors.getFieldErrors().stream().map(f -> field(f.getField(), words.message(f)))
                                : result.getResolvableErrors().stream()
                                        .map(error -> field(
                                                result.getMethodParameter().getParameterName(), words.message(error))))
                        .toList(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> constraints(ConstraintViolationException e, HttpServletRequest request) {
        return invalid(
                e.getConstraintViolations().stream()
                        .map(v -> field(v.getPropertyPath().toString().replaceFirst("^.*?\\.", ""), v.getMessage()))
                        .toList(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> body(HttpMessageNotReadableException e) {
        return unreadable.problem(e).response();
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        MissingRequestHeaderException.class
    })
    ResponseEntity<Problem> missing(Exception e) {
        var name = e instanceof MissingServletRequestParameterException parameter
                ? parameter.getParameterName()
                : e instanceof MissingServletRequestPartException part
                        ? part.getRequestPartName()
                        : ((MissingRequestHeaderException) e).getHeaderName();
        var error = field(name, "没有填");
        return problem("missing-parameter", "缺少“" + error.label() + "”，请补上再试。", List.of(error));
    }

    @ExceptionHandler
    ResponseEntity<Problem> type(MethodArgumentTypeMismatchException e) {
        return wrongType(e.getName());
    }

    @ExceptionHandler
    ResponseEntity<Problem> type(TypeMismatchException e) {
        return wrongType(e.getPropertyName());
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SizeException limit
                && limit.getPermittedSize() < largestFile.toBytes()) {
            return problem("malformed-upload", "文件名太长了，请改短再传。", List.of(field("file", "文件名太长了")));
        }
        var detail = "文件太大了：每个文件不能超过 " + largestFile.toMegabytes() + " MB。请压缩或分开后再传。";
        return Problem.of("file-too-large", words.title("file-too-large"), PAYLOAD_TOO_LARGE, detail)
                .with(List.of(field("file", "太大了")))
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> upload(MultipartException e) {
        return problem("malformed-upload", "上传的内容不完整或不是文件，请重新选择文件再传。", List.of());
    }

    private ResponseEntity<Problem> wrongType(String name) {
        var error = field(String.valueOf(name), "格式不对");
        return problem("wrong-type", "“" + error.label() + "”的格式不对，请改正后再试。", List.of(error));
    }

    private ResponseEntity<Problem> problem(String type, String detail, List<FieldError> errors) {
        return Problem.of(type, words.title(type), BAD_REQUEST, detail)
                .with(errors)
                .response();
    }

    /** One word for each field, the plainest: what is blank is not also too short. */
    private ResponseEntity<Problem> invalid(List<FieldError> found, HttpServletRequest request) {
        var firsts = new LinkedHashMap<String, FieldError>();
        found.forEach(error -> firsts.putIfAbsent(error.field(), error));
        var errors = List.copyOf(firsts.values());
        var detail = "GET".equals(request.getMethod()) ? asked(errors) : sentence(errors);
        return Problem.of("invalid-input", words.title("invalid-input"), UNPROCESSABLE_ENTITY, detail)
                .with(errors)
                .response();
    }

    private static String asked(List<FieldError> errors) {
        return errors.stream()
                        .map(error -> error.label() + "：" + error.message())
                        .collect(Collectors.joining("；")) + "。请改正后再查。";
    }

    static String sentence(List<FieldError> errors) {
        if (errors.size() == 1) {
            var only = errors.get(0);
            return only.label() + "：" + only.message() + "。改正后再提交，什么也没有保存。";
        }
        return "有 " + errors.size() + " 处需要改正，什么也没有保存。";
    }

    private FieldError field(String path, String message) {
        return new FieldError(path, words.label(path), message);
    }
}
