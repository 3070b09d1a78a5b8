package org.shaodao.access.web;

import org.shaodao.access.SignInFailed;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells whoever has not proved who they are. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorProblems {

    @ExceptionHandler
    ResponseEntity<Answer> failed(SignInFailed failed) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Answer.signInFailed(failed.getMessage()));
    }
}
