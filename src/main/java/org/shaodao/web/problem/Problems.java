package org.shaodao.web.problem;

import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Everything else: wrong address, wrong method, and what nobody expected, told by a number that stands in the log. */
@RestControllerAdvice
@Order
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Words words;

    Problems(Words words) {
        this.words = words;
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<Problem> address(Exception e) {
        return problem("not-found", NOT_FOUND, "没有这个地址。").response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException e) {
        var problem = problem("method-not-allowed", METHOD_NOT_ALLOWED, "这个地址不接受 " + e.getMethod() + " 请求。");
        var headers = new HttpHeaders();
        if (e.getSupportedHttpMethods() != null) {
            headers.setAllow(e.getSupportedHttpMethods());
        }
        return ResponseEntity.status(METHOD_NOT_ALLOWED)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException e) {
        var sent = e.getContentType() == null ? "没有说明类型的内容" : e.getContentType().toString();
        var taken = e.getSupportedMediaTypes().contains(MediaType.MULTIPART_FORM_DATA)
                ? MediaType.MULTIPART_FORM_DATA
                : MediaType.APPLICATION_JSON;
        return mediaType(taken, sent);
    }

    private ResponseEntity<Problem> mediaType(MediaType taken, String sent) {
        return problem("unsupported-media-type", UNSUPPORTED_MEDIA_TYPE, "这里收 " + taken + "，不收 " + sent + "。")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> accept(HttpMediaTypeNotAcceptableException e) {
        return problem("not-acceptable", NOT_ACCEPTABLE, "这里只能给出 application/json。")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> status(ResponseStatusException e) {
        return plain(e.getStatusCode(), e.getReason()).response();
    }

    /** The other side has gone: nobody is left to tell. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    void gone() {}

    @ExceptionHandler
    ResponseEntity<Problem> unexpected(Exception e, HttpServletRequest request) {
        if (e instanceof IllegalArgumentException
                && String.valueOf(request.getContentType()).contains("*")) {
            // Nobody has taken it for a type of anything before the body was to be read.
            return mediaType(MediaType.APPLICATION_JSON, request.getContentType());
        }
        if (e instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return plain(known.getStatusCode(), null).response();
        }
        if (e instanceof IOException && String.valueOf(e.getMessage()).contains("Broken pipe")) {
            return null;
        }
        var id = UUID.randomUUID().toString().substring(0, 8);
        log.error("unexpected failure {}", id, e);
        return problem("unexpected", INTERNAL_SERVER_ERROR, "系统出了意外，这次没有办成，什么也没有改变。请再试一次；还不行，请把编号 " + id + " 告诉管理员。")
                .response();
    }

    private Problem plain(HttpStatusCode code, String reason) {
        var status = HttpStatus.resolve(code.value());
        var type = status == null ? "refused" : status.name().toLowerCase().replace('_', '-');
        return problem(type, code, reason == null ? "请求没有被接受，请检查后再试。" : reason);
    }

    private Problem problem(String type, HttpStatusCode status, String detail) {
        return Problem.of(type, words.title(type), status, detail);
    }
}
