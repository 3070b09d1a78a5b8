package org.shaodao.register;

import java.time.LocalDate;
import org.shaodao.audit.AuditTrail.Actor;
import org.springframework.lang.Nullable;

/**
 * A line that ends.
 *
 * @param successor key of the line of the same register that takes over, or {@code null}
 * @param why for the record, in Chinese
 */
public record Ended(Line line, @Nullable String successor, LocalDate on, Actor by, String why) {}
