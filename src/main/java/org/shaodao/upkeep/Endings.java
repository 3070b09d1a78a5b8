package org.shaodao.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;
import org.shaodao.register.Ended;
import org.shaodao.register.Line;
import org.shaodao.register.Lines;
import org.shaodao.register.Register;
import org.shaodao.register.Succession;
import org.shaodao.register.Succession.Successor;
import org.shaodao.register.Tie;
import org.shaodao.register.Tie.Hanging;
import org.shaodao.register.Tie.Hold;
import org.shaodao.worktime.TownClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 停用: lines end on a day and are not deleted; what hangs on them is told first and goes elsewhere in the same step. */
@Service
public class Endings {

    private static final int NAMED = 100;
    private static final int LONGEST_WHY = 200;

    private final Upkeep upkeep;
    private final Lines lines;
    private final RegisterHistory history;
    private final Scope scope;
    private final List<Tie> ties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Endings(
            Upkeep upkeep,
            Lines lines,
            RegisterHistory history,
            Scope scope,
            List<Tie> ties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.upkeep = upkeep;
        this.lines = lines;
        this.history = history;
        this.scope = scope;
        this.ties = ties;
        this.events = events;
        this.clock = clock;
    }

    /** @param name what it is: 在办任务 */
    public record Hung(String name, Hanging hanging) {}

    /**
     * @param title name of the line
     * @param successors who may take over
     * @param hung what hangs on it; nothing that is not there
     */
    public record Prospect(
            Line line, String title, @Nullable String successorLabel, List<Successor> successors, List<Hung> hung) {

        /** Whether somebody has to take over. */
        public boolean needsSuccessor() {
            return hung.stream().anyMatch(one -> one.hanging().hold() == Hold.SUCCESSOR);
        }

        /** Whether it cannot end as it is. */
        public boolean fast() {
            return hung.stream().anyMatch(one -> one.hanging().hold() == Hold.FAST);
        }
    }

    /**
     * @param successor key of the line that takes over, or {@code null}
     * @param version of the line as it was seen
     * @param why in Chinese
     */
    public record Order(LocalDate on, @Nullable String successor, String why, long version) {}

    /** What hangs on a line, and who could take it over. */
    @Transactional(readOnly = true)
    public Prospect prospect(Viewer viewer, String code, String key) {
        var line = upkeep.find(viewer, code, key);
        if (!upkeep.keeps(viewer, line)) {
            throw scope.refused(viewer);
        }
        return prospect(viewer, upkeep.register(code), line);
    }

    Prospect prospect(Viewer viewer, Register register, Line line) {
        var succession = register.succession();
        return new Prospect(
                line,
                register.titleOf(line),
                succession.map(Succession::label).orElse(null),
                succession.stream()
                        .flatMap(one -> one.successorsOf(line).stream())
                        .filter(one -> Scope.keeps(viewer, one.regionPath()))
                        .toList(),
                tiesOf(register)
                        .map(tie -> new Hung(tie.name(), tie.of(line, NAMED)))
                        .filter(hung -> hung.hanging().count() > 0)
                        .toList());
    }

    private Stream<Tie> tiesOf(Register register) {
        return ties.stream().filter(tie -> tie.register().equals(register.code()));
    }

    /**
     * Ends a line with everything that hangs on it.
     *
     * @throws Refused {@code line-changed}, {@code line-ended}, {@code day-ahead}, {@code line-held},
     *     {@code successor-missing}, {@code successor-unfit}
     * @throws org.shaodao.access.AccessRefused when the line is not theirs to keep
     */
    @Transactional
    public Line end(Viewer viewer, String code, String key, Order order) {
        var prospect = prospect(viewer, code, key);
        if (prospect.line().version() != order.version()) {
            throw new Refused("line-changed", "刚才有人改过这一条。请刷新后看看最新的内容，再停用。", null);
        }
        why(prospect, order).ifPresent(refused -> {
            throw refused;
        });
        var register = upkeep.register(code);
        var title = shortened(prospect.title() + "停用" + (order.why().isBlank() ? "" : "：" + order.why()));
        endNow(viewer, register, new Ended(prospect.line(), order.successor(), order.on(), viewer.actor(), title));
        return lines.find(register, key).orElseThrow();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_WHY ? text : text.substring(0, LONGEST_WHY - 1) + "…";
    }

    /** Why it cannot end in this way; empty when it can. */
    Optional<Refused> why(Prospect prospect, Order order) {
        if (prospect.line().endedOn() != null) {
            return refused("line-ended", "已经在 " + prospect.line().endedOn() + " 停用了。", null);
        }
        if (order.on().isAfter(LocalDate.ofInstant(clock.instant(), TownClock.ZONE))) {
            return refused("day-ahead", "这一天还没有到。到那天再停用。", "on");
        }
        var held = prospect.hung().stream()
                .filter(hung -> hung.hanging().hold() == Hold.FAST)
                .findFirst();
        if (held.isPresent()) {
            var hanging = held.get().hanging();
            return refused("line-held", held.get().name() + "还有 " + hanging.count() + " 个。" + hanging.becomes(), null);
        }
        if (order.successor() == null) {
            return prospect.needsSuccessor()
                    ? refused("successor-missing", "还有东西挂在上面，请选择" + prospect.successorLabel() + "。", "successor")
                    : Optional.empty();
        }
        return prospect.successors().stream().anyMatch(one -> one.key().equals(order.successor()))
                ? Optional.empty()
                : refused("successor-unfit", "不能由它接替，请从列表里选择。", "successor");
    }

    private static Optional<Refused> refused(String type, String message, @Nullable String field) {
        return Optional.of(new Refused(type, message, field));
    }

    /** First what hangs on it goes, then the line ends. */
    void endNow(Viewer viewer, Register register, Ended ended) {
        var follow = new Following(new Following.Desk(upkeep, lines, history, events), this, viewer, ended);
        tiesOf(register).forEach(tie -> tie.follow(ended, follow));
        var line = ended.line();
        var verdict = new Verdict(Verdict.Kind.ENDED, line, line.ended(ended.on(), ended.successor()), List.of());
        lines.write(register, register.examiner(), List.of(verdict.becomes()));
        history.add(register, List.of(verdict), viewer.actor(), ended.why(), null);
    }

    /**
     * Takes the end of a line back. What went elsewhere stays there.
     *
     * @throws Refused {@code line-holds} when it has not ended, {@code line-changed}
     * @throws org.shaodao.register.LineRefused when it would be wrong today
     */
    @Transactional
    public Line restore(Viewer viewer, String code, String key, String reason, long version) {
        var register = upkeep.register(code);
        var line = upkeep.find(viewer, code, key);
        if (!upkeep.keeps(viewer, line)) {
            throw scope.refused(viewer);
        }
        if (line.endedOn() == null) {
            throw new Refused("line-holds", "这一条没有停用。", null);
        }
        if (line.version() != version) {
            throw new Refused("line-changed", "刚才有人改过这一条。请刷新后看看最新的内容，再恢复。", null);
        }
        return upkeep.restored(viewer, register, line, reason);
    }
}
