package org.shaodao.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook row by row while it is sent, so that its length costs no memory. Everything is written as text: what
 * begins like a formula stays what somebody typed.
 */
public final class WorkbookWriter implements AutoCloseable {

    private static final String HEADING = "E5EEF0";
    private static final String WRONG = "F8D7D7";
    private static final int FLUSH_EVERY = 1000;
    private static final double WIDEST = 60;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    /** @param headings with the width of each column in characters */
    public WorkbookWriter(OutputStream out, String title, List<Heading> headings) {
        book = new Workbook(out, "Shaodao", "1.0");
        sheet = book.newWorksheet(title);
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column).label());
            sheet.style(0, column).bold().fillColor(HEADING).set();
            sheet.width(column, Math.min(WIDEST, headings.get(column).width()));
            sheet.style(column).format("@").set();
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    public record Heading(String label, int width) {}

    /** @param fault why the cell is marked, or {@code null} */
    public record Written(String text, String fault) {}

    /** Each cell is one of text, an empty one too: 18:00 that is typed into it stays so and does not become 0.75. */
    public void row(List<Written> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (!cell.text().isEmpty()) {
                sheet.value(row, column, cell.text());
            }
            var style = sheet.style(row, column).format("@");
            if (cell.fault() != null) {
                style.fillColor(WRONG);
            }
            style.set();
        }
        if (++row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    /** A second sheet of plain lines: how the first one is filled in. */
    public void explain(String title, List<List<String>> lines) throws IOException {
        sheet.finish();
        var second = book.newWorksheet(title);
        for (int line = 0; line < lines.size(); line++) {
            for (int column = 0; column < lines.get(line).size(); column++) {
                second.value(line, column, lines.get(line).get(column));
            }
        }
        second.width(0, 16);
        second.width(1, 12);
        second.width(2, WIDEST);
        second.finish();
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
