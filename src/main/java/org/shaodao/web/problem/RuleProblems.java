package org.shaodao.web.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.shaodao.Refused;
import org.shaodao.access.AccessRefused;
import org.shaodao.access.NotAdmitted;
import org.shaodao.clock.ClockRefused;
import org.shaodao.clock.NoSuchPolicy;
import org.shaodao.engine.NothingWaits;
import org.shaodao.evidence.EvidenceRefused;
import org.shaodao.register.LineRefused;
import org.shaodao.web.problem.Problem.FieldError;
import org.shaodao.worklist.FormInvalid;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The town's rules forbid what was asked. */
@RestControllerAdvice
@Order(20)
class RuleProblems {

    /** A refusal is a conflict with how things stand (409), or a wrong field (422), unless its type says otherwise. */
    private static final Map<String, HttpStatus> STATUS = Map.of(
            "idempotency-key-missing", BAD_REQUEST,
            "task-not-yours", FORBIDDEN,
            "region-outside", FORBIDDEN,
            "not-found", NOT_FOUND,
            "busy", SERVICE_UNAVAILABLE);

    private final Words words;

    RuleProblems(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<Problem> form(FormInvalid e) {
        var errors = e.problems().stream()
                .map(problem -> new FieldError(problem.field(), problem.label(), problem.message()))
                .toList();
        return Problem.of(e.type(), words.title(e.type()), UNPROCESSABLE_ENTITY, InputProblems.sentence(errors))
                .with(errors)
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> line(LineRefused e) {
        var errors = e.faults().stream()
                .map(fault -> new FieldError(fault.column(), fault.label(), fault.message()))
                .toList();
        return Problem.of(e.type(), words.title(e.type()), UNPROCESSABLE_ENTITY, InputProblems.sentence(errors))
                .with(errors)
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused e) {
        return refusal(e.type(), e.getMessage(), e.field());
    }

    @ExceptionHandler
    ResponseEntity<Problem> clock(ClockRefused e) {
        return refusal(e.type(), e.getMessage(), e.field());
    }

    @ExceptionHandler
    ResponseEntity<Problem> evidence(EvidenceRefused e) {
        var errors = List.of(new FieldError(e.field(), words.label(e.field()), e.getMessage()));
        return problem(e.type(), HttpStatus.valueOf(e.status()), e.getMessage())
                .with(errors)
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> access(AccessRefused e) {
        return problem("access-refused", FORBIDDEN, e.getMessage() + "这次访问已经记录。")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAdmitted(NotAdmitted e) {
        return problem(e.type(), FORBIDDEN, e.getMessage()).response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> denied(AccessDeniedException e) {
        return problem("access-refused", FORBIDDEN, "您的岗位不能办这件事。").response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> stranger(AuthenticationException e) {
        return problem("not-signed-in", UNAUTHORIZED, "请先登录。填好的内容还在，登录后可以接着办。").response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> nothing(NoSuchElementException e) {
        return problem("not-found", NOT_FOUND, "没有找到要的内容，可能编号不对或已经不在了。").response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> movedOn(NothingWaits e) {
        return problem("moved-on", CONFLICT, "这件事已经往前走了一步，现在不能这样办。请刷新后看看最新情况。").response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> policy(NoSuchPolicy e) {
        return problem("no-clock-policy", CONFLICT, "这类任务现在没有生效的时限规则，不能开始。请联系流程管理员。")
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> collided(ConcurrencyFailureException e) {
        return problem("collided", CONFLICT, "刚才有人同时在办同一件事，这次没有办成，什么也没有改变。请再试一次。")
                .response();
    }

    private ResponseEntity<Problem> refusal(String type, String message, String field) {
        var fallback = field == null ? CONFLICT : UNPROCESSABLE_ENTITY;
        var errors =
                field == null ? List.<FieldError>of() : List.of(new FieldError(field, words.label(field), message));
        return problem(type, STATUS.getOrDefault(type, fallback), message)
                .with(errors)
                .response();
    }

    private Problem problem(String type, HttpStatus status, String detail) {
        return Problem.of(type, words.title(type), status, detail);
    }
}
