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
 * @param successor key of the line that took over what it had, or {@code null}
 * @param regionPath path of the region in which it lies, empty when it is the whole town's
 */
public record Line(
        String key,
        Map<String, String> cells,
        long version,
        @Nullable LocalDate endedOn,
        @Nullable String successor,
        String regionPath) {

    /** With other cells, in another region perhaps. */
    public Line with(Map<String, String> otherCells, String otherPath) {
        return new Line(key, otherCells, version, endedOn, successor, otherPath);
    }

    public Line ended(LocalDate on, @Nullable String by) {
        return new Line(key, cells, version, on, by, regionPath);
    }
}
