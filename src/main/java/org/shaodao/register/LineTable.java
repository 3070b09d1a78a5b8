package org.shaodao.register;

import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * Where the lines of a register are kept. The names are of our own code, never of a request.
 *
 * @param name the table that is written
 * @param from what is read, with joins
 * @param cells what is selected for each column
 * @param key the column of the key; unique
 * @param path the column of the region's path, {@code null} when the lines are the whole town's
 * @param successor the column of the line that took over, {@code null} when nobody takes over
 * @param searched what a word is looked for in
 */
public record LineTable(
        String name,
        String from,
        Map<String, String> cells,
        String key,
        @Nullable String path,
        @Nullable String successor,
        List<String> searched) {}
