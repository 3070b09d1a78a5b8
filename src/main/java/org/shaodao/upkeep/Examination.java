package org.shaodao.upkeep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shaodao.access.Viewer;
import org.shaodao.register.CellReader;
import org.shaodao.register.Column;
import org.shaodao.register.Examiner;
import org.shaodao.register.Fault;
import org.shaodao.register.Line;
import org.shaodao.register.Register;

/**
 * Examines lines that somebody proposes, one after the other: each column by its own rule, the line by those of its
 * register, and whether it lies where this person keeps the lists.
 */
final class Examination {

    private final Register register;
    private final Examiner examiner;
    private final Viewer viewer;

    Examination(Register register, Viewer viewer) {
        this.register = register;
        this.examiner = register.examiner();
        this.viewer = viewer;
    }

    Examiner examiner() {
        return examiner;
    }

    /** The key of a line that can be read so far; empty when its cells cannot. */
    Optional<String> keyOf(Map<String, String> typed) {
        var reader = new CellReader(register.columns(), typed);
        return reader.faults().isEmpty() ? Optional.of(examiner.keyOf(reader.cells())) : Optional.empty();
    }

    /** @param was the line as it stands, {@code null} for a new one */
    Verdict of(Map<String, String> typed, Line was) {
        var reader = new CellReader(register.columns(), typed);
        var faults = new ArrayList<>(reader.faults());
        if (faults.isEmpty() && was != null) {
            changedKeys(reader.cells(), was, faults);
        }
        if (faults.isEmpty() && was != null && was.endedOn() != null) {
            return written(was.cells()).equals(reader.cells())
                    ? new Verdict(Verdict.Kind.SAME, was, was, List.of())
                    : new Verdict(Verdict.Kind.WRONG, was, null, List.of(ended()));
        }
        if (faults.isEmpty()) {
            faults.addAll(examiner.examine(reader.cells(), was));
        }
        if (!faults.isEmpty()) {
            return new Verdict(Verdict.Kind.WRONG, was, null, faults);
        }
        var verdict = harmless(reader.cells(), was);
        if (verdict.kind() != Verdict.Kind.SAME && !keeps(reader.cells(), was)) {
            var outside = new Fault(register.columns().get(0).name(), "不在您管的区域里，不能改。");
            return new Verdict(Verdict.Kind.OUTSIDE, was, null, List.of(outside));
        }
        return verdict;
    }

    /** Old cases know it as it was. */
    private Fault ended() {
        return new Fault(register.columns().get(0).name(), "已经停用，不能再改。");
    }

    private void changedKeys(Map<String, String> cells, Line was, List<Fault> faults) {
        register.columns().stream()
                .filter(column -> column.fixed()
                        && !cells.get(column.name()).equals(was.cells().get(column.name())))
                .map(column -> new Fault(column.name(), "定下以后不能改。要换的，停用这一条，另加一条。"))
                .forEach(faults::add);
    }

    /** What is the whole town's belongs to those who keep the whole town. */
    private boolean keeps(Map<String, String> cells, Line was) {
        return Scope.keeps(viewer, examiner.regionPath(cells))
                && (was == null || Scope.keeps(viewer, was.regionPath()));
    }

    private Verdict harmless(Map<String, String> cells, Line was) {
        var path = examiner.regionPath(cells);
        if (was == null) {
            return new Verdict(
                    Verdict.Kind.ADDED, null, new Line(examiner.keyOf(cells), cells, -1, null, null, path), List.of());
        }
        var kind = written(was.cells()).equals(cells) ? Verdict.Kind.SAME : Verdict.Kind.CHANGED;
        return new Verdict(kind, was, was.with(cells, path), List.of());
    }

    private Map<String, String> written(Map<String, String> all) {
        var cells = new HashMap<>(all);
        register.columns().stream()
                .filter(column -> !column.written())
                .map(Column::name)
                .forEach(cells::remove);
        return cells;
    }
}
