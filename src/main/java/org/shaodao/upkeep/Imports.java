package org.shaodao.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;
import org.shaodao.document.WorkbookReader;
import org.shaodao.document.WorkbookWriter;
import org.shaodao.document.WorkbookWriter.Heading;
import org.shaodao.document.WorkbookWriter.Written;
import org.shaodao.evidence.Workbooks;
import org.shaodao.register.Column;
import org.shaodao.register.Fault;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings workbooks in: received, examined, looked at by whoever sent it, then brought in. */
@Service
public class Imports {

    private static final int MOST_ROWS = 60_000;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int AT_ONCE = 1000;

    private final Upkeep upkeep;
    private final Workbooks workbooks;
    private final ImportRolls rolls;
    private final ImportWork work;

    Imports(Upkeep upkeep, Workbooks workbooks, ImportRolls rolls, ImportWork work) {
        this.upkeep = upkeep;
        this.workbooks = workbooks;
        this.rolls = rolls;
        this.work = work;
    }

    /**
     * Takes a workbook and begins to examine it in the background.
     *
     * @throws Refused {@code sheet-unreadable}, {@code sheet-too-long}, {@code sheet-columns}, {@code sheet-empty}
     * @throws org.shaodao.evidence.EvidenceRefused when it is no workbook, is damaged or dangerous
     */
    @Transactional
    public ImportView receive(Viewer viewer, String code, String fileName, byte[] bytes) {
        var register = upkeep.register(code);
        workbooks.require(bytes);
        var rows = new WorkbookReader(MOST_ROWS, MOST_COLUMNS, LONGEST_CELL).read(bytes);
        if (rows.size() < 2) {
            throw new Refused("sheet-empty", "表格里没有内容。第一行是列名，从第二行起一行一条。", "file");
        }
        var columns = new SheetColumns(SheetColumns.all(register), rows.get(0));
        var taken = rows.subList(1, rows.size()).stream()
                .map(row -> new ImportRow(
                        row.number(), ImportRow.PENDING, null, columns.cells(row), Map.of(), columns.faults(row)))
                .toList();
        var unknown = columns.unknown().isEmpty() ? null : shortened(String.join("、", columns.unknown()), 400);
        long id = rolls.open(viewer, code, shortened(fileName, LONGEST_NAME), unknown, taken);
        work.examineLater(id);
        return rolls.find(id).orElseThrow();
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** @throws NoSuchElementException when this person sent no such workbook */
    public ImportView find(Viewer viewer, long id) {
        return rolls.find(id)
                .filter(view -> view.officerId() == viewer.officerId())
                .orElseThrow(() -> new NoSuchElementException("no import " + id));
    }

    /** The latest ones of this person. */
    public List<ImportView> latest(Viewer viewer) {
        return rolls.latestOf(viewer.officerId(), 20);
    }

    /** Rows of a kind, or of every kind, behind a row. */
    public List<ImportRow> rows(Viewer viewer, long id, @Nullable String kind, int after, int limit) {
        return rolls.rows(find(viewer, id).id(), kind, after, limit);
    }

    /**
     * Brings it in, in the background.
     *
     * @param goodOnly whether the good rows are wanted although others are wrong
     * @param version as it was seen
     * @throws Refused {@code import-wrong} when rows are wrong and the good ones alone are not wanted; {@code import-moved}
     *     when it is not waiting for that
     */
    @Transactional
    public ImportView apply(Viewer viewer, long id, boolean goodOnly, long version) {
        var view = find(viewer, id);
        if (view.state() == ImportState.CHECKED && view.wrong() > 0 && !goodOnly) {
            throw new Refused("import-wrong", "还有 " + view.wrong() + " 行有错。改好再传，或者只导入没错的行。", null);
        }
        if (!rolls.move(id, ImportState.CHECKED, ImportState.APPLYING, version)) {
            throw new Refused("import-moved", "这份表格已经在导入，或者刚才又看过一遍。请刷新后再看。", null);
        }
        work.applyLater(id);
        return find(viewer, id);
    }

    /** Gives the workbook back with what is wrong marked: the cell in red, the reason at the end of the row. */
    public void marked(Viewer viewer, long id, OutputStream out) throws IOException {
        var view = find(viewer, id);
        var columns = SheetColumns.all(upkeep.register(view.register()));
        var headings = new ArrayList<>(RegisterWorkbooks.headings(columns));
        headings.add(new Heading("问题", 60));
        try (var book = new WorkbookWriter(out, "有错的标红", headings)) {
            for (var rows = rolls.rows(id, null, 0, AT_ONCE);
                    !rows.isEmpty();
                    rows = rolls.rows(id, null, rows.get(rows.size() - 1).number(), AT_ONCE)) {
                for (var row : rows) {
                    book.row(marked(columns, row));
                }
            }
        }
    }

    private static List<Written> marked(List<Column> columns, ImportRow row) {
        var cells = new ArrayList<Written>();
        var told = new ArrayList<String>();
        for (var column : columns) {
            var faults = row.faults().stream()
                    .filter(fault -> fault.column().equals(column.name()))
                    .map(Fault::message)
                    .toList();
            faults.forEach(fault -> told.add(column.label() + "：" + fault));
            cells.add(
                    new Written(row.cells().getOrDefault(column.name(), ""), faults.isEmpty() ? null : faults.get(0)));
        }
        cells.add(new Written(String.join("", told), null));
        return cells;
    }
}
