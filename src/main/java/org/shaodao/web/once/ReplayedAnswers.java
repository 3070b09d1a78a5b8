package org.shaodao.web.once;

import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Sends a stored answer again, word for word. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReplayedAnswers {

    @ExceptionHandler
    ResponseEntity<byte[]> again(Replayed replayed) {
        var answer = replayed.answer();
        var response = ResponseEntity.status(answer.status()).header("Idempotency-Replayed", "true");
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        return answer.json() == null
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON)
                        .body(answer.json().getBytes(StandardCharsets.UTF_8));
    }
}
