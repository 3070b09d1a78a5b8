package org.shaodao.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.shaodao.document.SheetRow;
import org.shaodao.document.WorkbookReader;

/** Workbooks as people make them. */
public final class Workbooks {

    private Workbooks() {}

    /** One sheet; a cell that begins with "=" is a formula, one that is made of digits alone and short a number. */
    @SafeVarargs
    public static byte[] of(List<String>... rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("表");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    var text = rows[row].get(column);
                    if (text.startsWith("=")) {
                        sheet.formula(row, column, text.substring(1));
                    } else if (text.matches("\\d{1,12}")) {
                        sheet.value(row, column, Long.parseLong(text));
                    } else {
                        sheet.value(row, column, text);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** The rows with other rows behind them. */
    public static List<List<String>> rows(byte[] workbook) {
        var rows = new ArrayList<List<String>>();
        new WorkbookReader(100_000, 60, 10_000)
                .read(workbook)
                .forEach(row -> rows.add(
                        row.cells().stream().map(SheetRow.SheetCell::text).toList()));
        return rows;
    }

    @SuppressWarnings("unchecked")
    public static byte[] of(List<List<String>> rows) {
        return of(rows.toArray(List[]::new));
    }

    public static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }
}
