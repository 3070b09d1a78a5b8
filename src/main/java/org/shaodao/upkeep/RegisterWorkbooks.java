package org.shaodao.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.shaodao.document.WorkbookWriter;
import org.shaodao.document.WorkbookWriter.Heading;
import org.shaodao.document.WorkbookWriter.Written;
import org.shaodao.register.Column;
import org.shaodao.register.Line;
import org.shaodao.register.Lines;
import org.shaodao.register.Register;
import org.springframework.stereotype.Service;

/** Writes a register as a workbook that can be edited and brought in again. */
@Service
public class RegisterWorkbooks {

    private static final int WIDEST = 48;

    private final Upkeep upkeep;
    private final Lines lines;
    private final AuditTrail audit;

    RegisterWorkbooks(Upkeep upkeep, Lines lines, AuditTrail audit) {
        this.upkeep = upkeep;
        this.lines = lines;
        this.audit = audit;
    }

    /**
     * Writes what lies within the viewer's region while it is read. Leaves a trace in the record.
     *
     * @param empty whether only the headings are wanted, to be filled in
     */
    public void export(Viewer viewer, String code, boolean empty, OutputStream out) throws IOException {
        var register = upkeep.register(code);
        audit.record("REGISTER_EXPORTED", null, viewer.actor(), "导出底册：" + register.name(), Map.of("register", code));
        var columns = SheetColumns.all(register);
        try (var book = new WorkbookWriter(out, register.name(), headings(columns))) {
            if (!empty) {
                lines.each(register, viewer.regionPath(), line -> write(book, columns, line));
            }
            book.explain("怎么填", explanation(register));
        }
    }

    /** @throws java.util.NoSuchElementException when there is no such register */
    public String nameOf(String code) {
        return upkeep.register(code).name();
    }

    static List<Heading> headings(List<Column> columns) {
        return columns.stream()
                .map(column -> new Heading(
                        column.label() + (column.required() ? "*" : ""), Math.max(12, Math.min(WIDEST, column.max()))))
                .toList();
    }

    private static void write(WorkbookWriter book, List<Column> columns, Line line) {
        try {
            book.row(columns.stream()
                    .map(column -> new Written(cell(column, line), null))
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String cell(Column column, Line line) {
        if (column == SheetColumns.ENDED) {
            return line.endedOn() == null ? "" : line.endedOn().toString();
        }
        if (column == SheetColumns.SUCCESSOR) {
            return Objects.toString(line.successor(), "");
        }
        return column == SheetColumns.VERSION
                ? String.valueOf(line.version())
                : column.shown(line.cells().getOrDefault(column.name(), ""));
    }

    private static List<List<String>> explanation(Register register) {
        var told = new ArrayList<List<String>>();
        told.add(List.of("列", "必填", "怎么填"));
        for (var column : register.columns()) {
            told.add(List.of(column.label(), column.required() ? "是" : "", how(column)));
        }
        told.add(List.of("停用日期", "", "要停用的填日期，如 2026-05-12，这一行别的都不要改；已经停用的不要动。"));
        register.succession()
                .ifPresent(one -> told.add(List.of("接替编号", "", "停用以后由谁接替，填" + one.label() + "的编号；不用接替的留空。")));
        told.add(List.of("版本", "", "不要改；新加的行留空。导出以后别人改过的行，导入时会提出来。"));
        return told;
    }

    private static String how(Column column) {
        if (!column.written()) {
            return "只供看，在这里填了不算。";
        }
        var choices = column.choices().stream().map(Column.Choice::label).collect(Collectors.joining("；"));
        return (choices.isEmpty() ? "" : "填：" + choices + "。")
                + (column.hint() == null ? "" : column.hint())
                + (column.fixed() ? "定下以后不能改。" : "");
    }
}
