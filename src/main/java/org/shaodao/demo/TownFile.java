package org.shaodao.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;

/**
 * One file of a town: {@code town/<town>/<name>.csv}, UTF-8, first line the column names, columns parted by plain
 * commas. Cells hold no plain comma: Chinese text has its own.
 */
public record TownFile(String town, String name) {

    /**
     * @throws IllegalStateException when there is no such file or a line has too few or too many cells
     */
    public <T> List<T> read(Function<Row, T> reading) {
        var resource = new ClassPathResource("town/" + town + "/" + name + ".csv");
        if (!resource.exists()) {
            throw new IllegalStateException("no town file " + resource.getPath());
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            var columns = reader.readLine().split(",");
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> reading.apply(row(columns, line)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Row row(String[] columns, String line) {
        var cells = line.split(",", -1);
        if (cells.length != columns.length) {
            throw new IllegalStateException(name + ".csv has " + cells.length + " cells in: " + line);
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns[i], cells[i]);
        }
        return new Row(row);
    }

    /** The cells of one line by the names of their columns. */
    public record Row(Map<String, String> cells) {

        /** The cell, {@code null} when it is empty. */
        public String text(String column) {
            var cell = cells.get(column);
            return cell == null || cell.isEmpty() ? null : cell;
        }

        Integer number(String column) {
            var cell = text(column);
            return cell == null ? null : Integer.valueOf(cell);
        }

        boolean yes(String column) {
            return "yes".equals(text(column));
        }

        /** The words of the cell. */
        List<String> words(String column) {
            var cell = text(column);
            return cell == null ? List.of() : List.of(cell.split(" "));
        }
    }
}
