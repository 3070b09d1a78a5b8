package org.shaodao.web.once;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Which failures mean "somebody else was at the same rows at the same time": the whole write may simply be made again.
 * A unique key that was taken is one of them: made again, the write sees the other's row and goes the other way. The engine's own exception is known by its name, because only the engine's module may know its class.
 */
final class Collisions {

    private static final Set<String> BY_NAME = Set.of("OptimisticLockingException", "CrdbTransactionRetryException");

    /**
     * H2: lock timeout, deadlock, concurrent update, unique key; MySQL: lock wait timeout, deadlock, changed since last
     * read, unique key.
     */
    private static final Set<Integer> CODES = Set.of(50200, 40001, 90131, 23505, 1205, 1213, 1020, 1062);

    private Collisions() {}

    static boolean isCollision(Throwable failure) {
        int depth = 0;
        for (var cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof ConcurrencyFailureException
                || cause instanceof OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException
                || BY_NAME.contains(cause.getClass().getSimpleName())
                || cause instanceof SQLException sql && isOne(sql);
    }

    private static boolean isOne(SQLException sql) {
        var state = sql.getSQLState();
        return CODES.contains(sql.getErrorCode()) || state != null && state.startsWith("40");
    }
}
