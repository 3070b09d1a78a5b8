package org.shaodao.web.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.shaodao.Refused;
import org.shaodao.access.Viewers;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes every write of the API once, in one transaction: first the row with the client's key, then the controller with
 * everything it calls (data and engine), then the answer into the row. A refused write is rolled back and leaves no row;
 * a collision with somebody else is repeated as a whole, so that a person never sees one.
 *
 * <p>Controllers must not be final and need no transaction of their own. Exempt: {@link org.shaodao.RepeatSafe}.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WriteOnce {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,64}");
    private static final int ATTEMPTS = 8;
    private static final int LONGEST_PATH = 500;

    private final KnownWrites known;
    private final Fingerprint fingerprint;
    private final WriteGate gate;
    private final Viewers viewers;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    WriteOnce(
            KnownWrites known,
            Fingerprint fingerprint,
            WriteGate gate,
            Viewers viewers,
            ObjectMapper json,
            PlatformTransactionManager transactions) {
        this.known = known;
        this.fingerprint = fingerprint;
        this.gate = gate;
        this.viewers = viewers;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Around("within(org.shaodao..*) && @within(org.springframework.web.bind.annotation.RestController)"
            + " && !@annotation(org.shaodao.RepeatSafe)"
            + " && (@annotation(org.springframework.web.bind.annotation.PostMapping)"
            + " || @annotation(org.springframework.web.bind.annotation.PutMapping)"
            + " || @annotation(org.springframework.web.bind.annotation.PatchMapping)"
            + " || @annotation(org.springframework.web.bind.annotation.DeleteMapping))")
    Object once(ProceedingJoinPoint call) throws Throwable {
        var write = read(call);
        gate.enter();
        try {
            return persistently(call, write);
        } catch (Carried carried) {
            throw carried.getCause();
        } finally {
            gate.leave();
        }
    }

    private Object persistently(ProceedingJoinPoint call, Write write) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> inTransaction(call, write, status));
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Collisions.isCollision(e)) {
                    throw e;
                }
                Thread.sleep(ThreadLocalRandom.current().nextLong(10, 40L * attempt));
            }
        }
    }

    private Object inTransaction(ProceedingJoinPoint call, Write write, TransactionStatus status) {
        if (!known.take(write)) {
            throw replay(write);
        }
        var result = proceed(call);
        var answer = answer(result, ((MethodSignature) call.getSignature()).getMethod());
        if (answer.status() >= 400) {
            status.setRollbackOnly();
        } else {
            known.answered(write, answer);
        }
        return result;
    }

    private RuntimeException replay(Write write) {
        var before = known.find(write).orElseThrow(WriteGate::busy);
        return before.isSameAs(write)
                ? new Replayed(before.answer())
                : new Refused("idempotency-key-reused", "这个请求的编号已经用在另一次提交上，这次没有办理。请刷新页面后重新提交。", null);
    }

    private static Object proceed(ProceedingJoinPoint call) {
        try {
            return call.proceed();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new Carried(e);
        }
    }

    private Answer answer(Object result, Method method) {
        var declared = AnnotatedElementUtils.findMergedAnnotation(method, ResponseStatus.class);
        int status = declared == null ? 200 : declared.code().value();
        Object body = result;
        String location = null;
        if (result instanceof ResponseEntity<?> response) {
            status = response.getStatusCode().value();
            body = response.getBody();
            var header = response.getHeaders().getLocation();
            location = header == null ? null : header.toString();
        }
        try {
            return new Answer(status, body == null ? null : json.writeValueAsString(body), location);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer of " + method + " is not JSON", e);
        }
    }

    private Write read(ProceedingJoinPoint call) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var key = request.getHeader(HEADER);
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Refused(
                    "idempotency-key-missing", "每次提交都要带请求头 Idempotency-Key（1–64 个可见的英文字符，每次办理各用一个新的），这次没有办理。", HEADER);
        }
        if (request.getRequestURI().length() > LONGEST_PATH) {
            throw new Refused("not-found", "没有这个地址。", null);
        }
        var method = ((MethodSignature) call.getSignature()).getMethod();
        var sha = fingerprint.of(request, method, call.getArgs());
        return new Write(viewers.current().officerId(), key, request.getMethod(), request.getRequestURI(), sha);
    }

    /** Carries a checked exception of a controller out of the transaction, which it rolls back. */
    private static final class Carried extends RuntimeException {

        private Carried(Throwable cause) {
            super(cause);
        }
    }
}
