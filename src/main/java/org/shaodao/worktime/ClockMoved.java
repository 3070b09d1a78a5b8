package org.shaodao.worktime;

import java.time.Instant;

/**
 * The town's clock was moved (demonstration and tests only). Published synchronously.
 *
 * @param stopped true when it stands still at {@code now}, false when it runs on from there
 */
public record ClockMoved(Instant now, boolean stopped) {}
