package org.shaodao.register;

import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/** Judges the lines of one register beyond what each column says for itself. */
public interface Examiner {

    /** The key of a line with these cells. */
    String keyOf(Map<String, String> cells);

    /**
     * What is wrong with a line. A line without faults counts from then on as being there, so that a later one may name
     * it.
     *
     * @param cells every column, in the form in which it is kept; an empty text for nothing
     * @param was the line as it stands, or {@code null} for a new one
     */
    List<Fault> examine(Map<String, String> cells, @Nullable Line was);

    /** The path of the region in which a faultless line lies: who may keep it. */
    String regionPath(Map<String, String> cells);

    /** What is written into the table, by the names of its columns; without key, version and end. */
    Map<String, Object> stored(Map<String, String> cells);
}
