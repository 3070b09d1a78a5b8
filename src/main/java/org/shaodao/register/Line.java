package org.shaodao.register;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * One line as it stands.
 *
 * @param cells every column, in the form in which it is kept; an empty text for nothing
 * @param version changes with every write
 * @param endedOn the day on which it ended, or {@code null} while it holds
 * @param regionPath path of the region in which it lies, empty when it is the whole town's
 */
public record Line(
        String key,
        Map<String, String> cells,
        long version,
        @Nullable LocalDate endedOn,
        String regionPath) {}
