package org.shaodao.access;

import java.time.Duration;

/**
 * When an account is locked, and for how long (GB/T 22239-2019, level 3: failed sign-ins are limited).
 *
 * @param failures wrong passwords in a row
 * @param pause how long nobody can sign in, not even with the right password
 */
record LockOut(int failures, Duration pause) {

    static final LockOut USUAL = new LockOut(5, Duration.ofMinutes(15));
}
