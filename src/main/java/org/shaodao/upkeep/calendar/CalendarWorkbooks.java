package org.shaodao.upkeep.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.document.SheetRow;
import org.shaodao.document.WorkbookReader;
import org.shaodao.document.WorkbookWriter;
import org.shaodao.document.WorkbookWriter.Heading;
import org.shaodao.document.WorkbookWriter.Written;
import org.shaodao.evidence.Workbooks;
import org.shaodao.register.CellReader;
import org.shaodao.register.Column;
import org.shaodao.register.Column.Choice;
import org.shaodao.register.Fault;
import org.shaodao.upkeep.SheetColumns;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** The plan of a year as a workbook, out and in. */
@Service
public class CalendarWorkbooks {

    private static final List<Column> COLUMNS = List.of(
            Column.date("from", "从").mandatory(),
            Column.date("to", "到").mandatory(),
            Column.choice(
                    "kind",
                    "是什么日子",
                    List.of(new Choice("HOLIDAY", "放假"), new Choice("MAKE_UP", "调休上班"), new Choice("SHORT", "半天班"))),
            Column.text("name", "哪个节", 40).mandatory(),
            Column.text("hours", "半天班的时段", 60));

    private static final int MOST_ROWS = 100;
    private static final int WIDTH = 16;

    private final Workbooks workbooks;

    CalendarWorkbooks(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    /** @param row as Excel shows it */
    public record WrongRow(int row, String message) {}

    /**
     * What a sheet says; entries of the good rows alone.
     *
     * @param marked the sheet as it came, what is wrong marked; {@code null} when nothing is
     */
    public record Sheet(List<CalendarEntry> entries, List<WrongRow> wrong, byte[] marked) {}

    private static List<Heading> headings() {
        return COLUMNS.stream()
                .map(column -> new Heading(column.label() + (column.required() ? "*" : ""), WIDTH))
                .toList();
    }

    public void write(int year, List<CalendarEntry> entries, OutputStream out) throws IOException {
        try (var book = new WorkbookWriter(out, year + " 年", headings())) {
            for (var entry : entries) {
                book.row(List.of(
                        new Written(entry.from().toString(), null),
                        new Written(entry.to().toString(), null),
                        new Written(COLUMNS.get(2).shown(entry.kind()), null),
                        new Written(entry.name(), null),
                        new Written(entry.hours(), null)));
            }
        }
    }

    /**
     * Reads a sheet; nothing is kept.
     *
     * @param year for which it is: days of another are wrong; {@code null} when that is not said
     * @throws Refused {@code sheet-unreadable}, {@code sheet-too-long}, {@code sheet-columns}
     */
    public Sheet read(byte[] bytes, @Nullable Integer year) {
        workbooks.require(bytes);
        var rows = new WorkbookReader(MOST_ROWS, COLUMNS.size() + 5, 200).read(bytes);
        if (rows.isEmpty()) {
            throw new Refused("sheet-empty", "表格里没有内容。第一行是列名，从第二行起一行一条。", "file");
        }
        var columns = new SheetColumns(COLUMNS, rows.get(0));
        var entries = new ArrayList<CalendarEntry>();
        var wrong = new ArrayList<WrongRow>();
        var again = new ArrayList<List<Written>>();
        for (var row : rows.subList(1, rows.size())) {
            take(row, columns, year, entries, wrong, again);
        }
        return new Sheet(entries, wrong, wrong.isEmpty() ? null : book(again));
    }

    private static byte[] book(List<List<Written>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new WorkbookWriter(bytes, "放假安排", headings())) {
            for (var row : rows) {
                book.row(row);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private static void take(
            SheetRow row,
            SheetColumns columns,
            @Nullable Integer year,
            List<CalendarEntry> entries,
            List<WrongRow> wrong,
            List<List<Written>> again) {
        var typed = columns.cells(row);
        var reader = new CellReader(COLUMNS, typed);
        var faults = new ArrayList<Fault>(columns.faults(row));
        faults.addAll(reader.faults());
        var entry = faults.isEmpty() ? entry(reader.cells()) : null;
        if (entry != null && year != null) {
            ProposedPlan.faultOf(year, entry).ifPresent(message -> faults.add(new Fault("from", message)));
        }
        again.add(COLUMNS.stream()
                .map(column -> new Written(
                        typed.getOrDefault(column.name(), ""),
                        faults.stream()
                                .filter(fault -> fault.column().equals(column.name()))
                                .map(Fault::message)
                                .findFirst()
                                .orElse(null)))
                .toList());
        var told = faults.stream()
                .map(fault -> label(fault) + "：" + fault.message())
                .toList();
        if (told.isEmpty()) {
            entries.add(entry);
        } else {
            wrong.add(new WrongRow(row.number(), String.join("", told)));
        }
    }

    private static CalendarEntry entry(Map<String, String> read) {
        return new CalendarEntry(
                LocalDate.parse(read.get("from")),
                LocalDate.parse(read.get("to")),
                read.get("kind"),
                read.get("name"),
                read.get("hours"));
    }

    private static String label(Fault fault) {
        return COLUMNS.stream()
                .filter(column -> column.name().equals(fault.column()))
                .map(Column::label)
                .findFirst()
                .orElse("");
    }
}
