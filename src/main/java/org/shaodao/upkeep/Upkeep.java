package org.shaodao.upkeep;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.region.RegionDirectory;
import org.shaodao.register.Column;
import org.shaodao.register.Line;
import org.shaodao.register.LineMoved;
import org.shaodao.register.LineRefused;
import org.shaodao.register.Lines;
import org.shaodao.register.Register;
import org.shaodao.upkeep.RegisterHistory.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows and changes single lines of every register. */
@Service
public class Upkeep {

    private static final int HISTORY_PAGE = 50;

    private final List<Register> registers;
    private final Lines lines;
    private final RegisterHistory history;
    private final RegionDirectory regions;
    private final Scope scope;
    private final ApplicationEventPublisher events;

    Upkeep(
            List<Register> registers,
            Lines lines,
            RegisterHistory history,
            RegionDirectory regions,
            Scope scope,
            ApplicationEventPublisher events) {
        this.registers = registers;
        this.lines = lines;
        this.history = history;
        this.regions = regions;
        this.scope = scope;
        this.events = events;
    }

    /** In the order in which a town is entered: what stands first is needed by what follows. */
    public List<Register> registers() {
        return registers;
    }

    /** @throws NoSuchElementException when there is no such register */
    public Register register(String code) {
        return registers.stream()
                .filter(register -> register.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no register " + code));
    }

    /**
     * @param region code of the region whose subtree is wanted; empty for that of the viewer
     * @param after key of the last line of the page before; empty for the first page
     * @throws Refused {@code cursor-unreadable}
     * @throws org.shaodao.access.AccessRefused when the region is not the viewer's
     */
    public record Question(String word, String region, boolean ended, String after, int limit) {}

    /** Lines within the viewer's region. */
    public List<Line> page(Viewer viewer, String code, Question question) {
        var register = register(code);
        var path = question.region().isEmpty()
                ? viewer.regionPath()
                : regions.get(question.region()).path();
        scope.require(viewer, path);
        Line last = null;
        if (!question.after().isEmpty()) {
            last = lines.find(register, question.after())
                    .orElseThrow(() -> new Refused("cursor-unreadable", "翻页的位置不对，请从第一页看起。", "cursor"));
        }
        return lines.page(register, new Lines.Wanted(path, question.word(), question.ended(), last, question.limit()));
    }

    /**
     * @throws NoSuchElementException when there is no such line
     * @throws org.shaodao.access.AccessRefused when it is not within the viewer's region
     */
    public Line find(Viewer viewer, String code, String key) {
        var line = lines.find(register(code), key)
                .orElseThrow(() -> new NoSuchElementException("no line " + key + " in " + code));
        if (!line.regionPath().isEmpty()) {
            scope.require(viewer, line.regionPath());
        }
        return line;
    }

    /** Name of the line that took over from one that ended, {@code null} when none did. */
    public @Nullable String successorOf(String code, Line line) {
        var register = register(code);
        return line.successor() == null
                ? null
                : lines.find(register, line.successor()).map(register::titleOf).orElse(null);
    }

    /** Why nobody may change a line any more; {@code null} while somebody may. */
    public @Nullable String closedBecause(String code, Line line) {
        return register(code).closedBecause(line).orElse(null);
    }

    /** Whether this person may change the line. */
    public boolean keeps(Viewer viewer, Line line) {
        return Scope.keeps(viewer, line.regionPath());
    }

    /** Whether this person may add a line: what is the whole town's is kept by the city. */
    public boolean adds(Viewer viewer, Register register) {
        return register.table().path() != null || Scope.ofTheCity(viewer);
    }

    /**
     * @param cells what was typed, by column
     * @throws LineRefused when something is wrong with it
     */
    @Transactional
    public Line add(Viewer viewer, String code, Map<String, String> cells, String reason) {
        var register = register(code);
        var examination = new Examination(register, viewer);
        var there = examination.keyOf(cells).flatMap(key -> lines.find(register, key));
        if (there.isPresent()) {
            find(viewer, code, there.get().key());
            throw new Refused("line-exists", "已经有这一条了。要改的，请找到它再改；停用了的，可以恢复。", "cells");
        }
        return write(viewer, register, examination, examination.of(cells, null), reason);
    }

    /**
     * @param version of the line as it was seen
     * @throws LineRefused when something is wrong with it
     * @throws Refused {@code line-changed} when somebody else was faster
     */
    @Transactional
    public Line change(Viewer viewer, String code, String key, Map<String, String> cells, long version, String reason) {
        var register = register(code);
        var was = find(viewer, code, key);
        if (was.version() != version) {
            throw new Refused("line-changed", "刚才有人改过这一条。请刷新后看看最新的内容，再改。", null);
        }
        var examination = new Examination(register, viewer);
        return write(viewer, register, examination, examination.of(cells, was), reason);
    }

    private Line write(
            Viewer viewer, Register register, Examination examination, Verdict verdict, @Nullable String reason) {
        if (verdict.kind() == Verdict.Kind.OUTSIDE) {
            throw scope.refused(viewer);
        }
        if (verdict.kind() == Verdict.Kind.WRONG) {
            throw new LineRefused(verdict.faults().stream()
                    .map(fault ->
                            new LineRefused.Labelled(fault.column(), label(register, fault.column()), fault.message()))
                    .toList());
        }
        if (verdict.kind() != Verdict.Kind.SAME) {
            lines.write(register, examination.examiner(), List.of(verdict.becomes()));
            history.add(register, List.of(verdict), viewer.actor(), reason, null);
            tell(register, verdict, viewer.actor());
        }
        return lines.find(register, verdict.becomes().key()).orElseThrow();
    }

    /** Examined as if it were added today. */
    Line restored(Viewer viewer, Register register, Line line, String reason) {
        var holding = line.ended(null, null);
        var examination = new Examination(register, viewer);
        var verdict = examination.of(line.cells(), holding);
        var restored =
                verdict.becomes() == null ? verdict : new Verdict(Verdict.Kind.RESTORED, line, holding, List.of());
        return write(viewer, register, examination, restored, reason);
    }

    void tell(Register register, Verdict verdict, Actor by) {
        if (verdict.kind() == Verdict.Kind.CHANGED) {
            events.publishEvent(new LineMoved(register.code(), verdict.was(), verdict.becomes(), by));
        }
    }

    private static String label(Register register, String column) {
        return register.columns().stream()
                .filter(one -> one.name().equals(column))
                .map(Column::label)
                .findFirst()
                .orElse(column);
    }

    /** Newest first, below an id (0 for the newest). */
    @Transactional(readOnly = true)
    public List<Change> history(Viewer viewer, String code, String key, long beforeId) {
        return history.of(code, find(viewer, code, key).key(), beforeId, HISTORY_PAGE);
    }
}
