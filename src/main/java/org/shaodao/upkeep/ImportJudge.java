package org.shaodao.upkeep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shaodao.access.Viewer;
import org.shaodao.register.CellReader;
import org.shaodao.register.Column;
import org.shaodao.register.Fault;
import org.shaodao.register.Line;
import org.shaodao.register.Lines;
import org.shaodao.register.Register;

/**
 * Judges the rows of one workbook in their order, against the town as it stands and against each other. Keys that differ
 * in small and capital letters only are one key.
 */
final class ImportJudge {

    private final Lines lines;
    private final Register register;
    private final Examination examination;
    private final Endings endings;
    private final Viewer viewer;
    private final Map<String, Integer> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    ImportJudge(Lines lines, Register register, Endings endings, Viewer viewer) {
        this.lines = lines;
        this.register = register;
        this.examination = new Examination(register, viewer);
        this.endings = endings;
        this.viewer = viewer;
    }

    Examination examination() {
        return examination;
    }

    /** @param verdict {@code null} when the row cannot even be read */
    record Judged(ImportRow row, Verdict verdict) {}

    List<Judged> judge(List<ImportRow> rows) {
        var keys = rows.stream().map(row -> examination.keyOf(row.cells())).toList();
        var there = new TreeMap<String, Line>(String.CASE_INSENSITIVE_ORDER);
        there.putAll(lines.named(
                register,
                keys.stream()
                        .flatMap(Optional::stream)
                        .flatMap(key -> Stream.of(key, key.toUpperCase(Locale.ROOT)))
                        .distinct()
                        .toList()));
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < rows.size(); i++) {
            var key = keys.get(i).orElse(null);
            judged.add(judge(rows.get(i), key, key == null ? null : there.get(key)));
        }
        return judged;
    }

    private Judged judge(ImportRow row, String key, Line was) {
        var before = was == null ? Map.<String, String>of() : was.cells();
        if (!row.faults().isEmpty()) { // a cell that could not be read is no better when it is looked at again
            return new Judged(wrong(row, key, before, row.faults()), null);
        }
        var own = new ArrayList<Fault>();
        var twin = key == null ? null : seen.putIfAbsent(key, row.number());
        if (twin != null) {
            own.add(new Fault(register.columns().get(0).name(), "和第 " + twin + " 行是同一条。"));
        }
        since(row, was).ifPresent(own::add);
        if (!own.isEmpty()) {
            return new Judged(wrong(row, key, before, own), null);
        }
        var verdict = examination.of(row.cells(), was);
        if (verdict.becomes() != null && ends(row, was)) {
            verdict = end(row, was, verdict);
        }
        return verdict.becomes() == null
                ? new Judged(wrong(row, key, before, verdict.faults()), verdict)
                : new Judged(
                        new ImportRow(row.number(), verdict.kind().name(), key, row.cells(), before, List.of()),
                        verdict);
    }

    /** Whoever edits an old sheet must not undo what others have changed since. */
    private static Optional<Fault> since(ImportRow row, Line was) {
        var version = cell(row, SheetColumns.VERSION);
        if (was != null && !version.isEmpty() && !version.equals(String.valueOf(was.version()))) {
            return Optional.of(new Fault("version", "导出以后有人改过这一条。请重新导出再改。"));
        }
        return Optional.empty();
    }

    private static boolean ends(ImportRow row, Line was) {
        var day = cell(row, SheetColumns.ENDED);
        return !day.isEmpty()
                && !(was != null && Objects.toString(was.endedOn(), "").equals(day));
    }

    private Verdict end(ImportRow row, Line was, Verdict asItStands) {
        if (asItStands.kind() != Verdict.Kind.SAME) {
            return ill(was, SheetColumns.ENDED, was == null ? "新加的不能同时停用。" : "要停用的，这一行别的不要改。");
        }
        var reader = new CellReader(
                List.of(SheetColumns.ENDED, SheetColumns.SUCCESSOR),
                Map.of("endedOn", cell(row, SheetColumns.ENDED), "successor", cell(row, SheetColumns.SUCCESSOR)));
        if (!reader.faults().isEmpty()) {
            return new Verdict(Verdict.Kind.WRONG, was, null, reader.faults());
        }
        var order = order(reader.cells(), was);
        return endings.why(endings.prospect(viewer, register, was), order)
                .map(refused -> ill(
                        was,
                        "successor".equals(refused.field()) ? SheetColumns.SUCCESSOR : SheetColumns.ENDED,
                        refused.getMessage()))
                .orElseGet(() ->
                        new Verdict(Verdict.Kind.ENDED, was, was.ended(order.on(), order.successor()), List.of()));
    }

    private static Endings.Order order(Map<String, String> cells, Line was) {
        var successor = cells.get(SheetColumns.SUCCESSOR.name());
        return new Endings.Order(
                LocalDate.parse(cells.get(SheetColumns.ENDED.name())),
                successor.isEmpty() ? null : successor,
                "",
                was.version());
    }

    private static Verdict ill(Line was, Column column, String message) {
        return new Verdict(Verdict.Kind.WRONG, was, null, List.of(new Fault(column.name(), message)));
    }

    private static String cell(ImportRow row, Column column) {
        return row.cells().getOrDefault(column.name(), "").strip();
    }

    private static ImportRow wrong(ImportRow row, String key, Map<String, String> before, List<Fault> faults) {
        return new ImportRow(row.number(), "WRONG", key, row.cells(), before, faults);
    }
}
