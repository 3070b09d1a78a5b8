package org.shaodao.upkeep.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeSet;
import org.shaodao.Refused;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.shaodao.clock.Recalculation;
import org.shaodao.clock.Recalculation.Move;
import org.shaodao.register.Lines;
import org.shaodao.upkeep.Scope;
import org.shaodao.upkeep.Upkeep;
import org.shaodao.worktime.Shift;
import org.shaodao.worktime.TownClock;
import org.shaodao.worktime.YearPlan;
import org.shaodao.worktime.YearPlan.SpecialDay;
import org.shaodao.worktime.YearPlans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 工作日历 of the years, entered by the city's clerk: looked at what would move, then published. */
@Service
public class Calendars {

    private final YearPlans plans;
    private final CalendarDrafts drafts;
    private final CalendarWork work;
    private final Recalculation recalculation;
    private final Upkeep upkeep;
    private final Lines lines;
    private final Scope scope;
    private final AuditTrail audit;

    Calendars(
            YearPlans plans,
            CalendarDrafts drafts,
            CalendarWork work,
            Recalculation recalculation,
            Upkeep upkeep,
            Lines lines,
            Scope scope,
            AuditTrail audit) {
        this.plans = plans;
        this.drafts = drafts;
        this.work = work;
        this.recalculation = recalculation;
        this.upkeep = upkeep;
        this.lines = lines;
        this.scope = scope;
        this.audit = audit;
    }

    /** The newest revision of each year. */
    public List<YearPlan> all() {
        return List.copyOf(plans.all().values());
    }

    /** Who entered which plan, of the latest years, the newest first. */
    public List<CalendarRevision> revisions() {
        return drafts.published();
    }

    /** The days of a plan, those that follow each other and are alike taken together. */
    public static List<CalendarEntry> entries(YearPlan plan) {
        var entries = new ArrayList<CalendarEntry>();
        for (var date : new TreeSet<>(plan.days().keySet())) {
            var day = plan.days().get(date);
            var last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            if (last != null
                    && last.to().plusDays(1).equals(date)
                    && entry(last.from(), date, day).equals(with(last, date))) {
                entries.set(entries.size() - 1, with(last, date));
            } else {
                entries.add(entry(date, date, day));
            }
        }
        return entries;
    }

    private static CalendarEntry entry(LocalDate from, LocalDate to, SpecialDay day) {
        var hours = day.shifts().isEmpty() ? "" : Shift.write(day.shifts());
        return new CalendarEntry(from, to, day.kind().name(), day.name(), hours);
    }

    private static CalendarEntry with(CalendarEntry entry, LocalDate to) {
        return new CalendarEntry(entry.from(), to, entry.kind(), entry.name(), entry.hours());
    }

    /**
     * Takes the plan of a year and looks in the background what it would move. Nothing holds yet.
     *
     * @throws Refused {@code calendar-invalid}, {@code calendar-same}
     * @throws org.shaodao.access.AccessRefused unless the viewer keeps the whole town's lists
     */
    @Transactional
    public CalendarDraft propose(Viewer viewer, int year, CalendarProposal proposal) {
        scope.requireCity(viewer);
        var known = plans.all().get(year);
        int basedOn = known == null ? 0 : known.revision();
        var plan = ProposedPlan.of(year, basedOn, proposal);
        if (known != null && plan.equals(known)) {
            throw new Refused("calendar-same", "和现在的第 " + basedOn + " 版一样，不用再发布。", null);
        }
        var dueFrom = firstDifference(known, plan);
        long id = drafts.open(viewer, year, basedOn, proposal, dueFrom, recalculation.open(dueFrom));
        work.goOnLater(id);
        return drafts.find(id).orElseThrow();
    }

    /** The first instant of the first day that is not the same in both; before it nothing can move. */
    private static Instant firstDifference(YearPlan known, YearPlan plan) {
        var before = known == null ? Map.<LocalDate, SpecialDay>of() : known.days();
        var days = new TreeSet<>(before.keySet());
        days.addAll(plan.days().keySet());
        return days.stream()
                .filter(day ->
                        !plan.days().containsKey(day) || !plan.days().get(day).equals(before.get(day)))
                .findFirst()
                .orElse(LocalDate.of(plan.year(), 12, 31))
                .atStartOfDay(TownClock.ZONE)
                .toInstant();
    }

    /** @throws org.shaodao.access.AccessRefused unless the viewer keeps the whole town's lists */
    public void requireKeeper(Viewer viewer) {
        scope.requireCity(viewer);
    }

    /** @throws NoSuchElementException when there is no such draft */
    public CalendarDraft find(Viewer viewer, long id) {
        scope.requireCity(viewer);
        return drafts.find(id).orElseThrow(() -> new NoSuchElementException("no calendar draft " + id));
    }

    /** The clocks that move, in the order in which they were due, behind one of them. */
    public List<CalendarMove> moves(Viewer viewer, long id, Instant afterDue, long afterClock, int limit) {
        var moves = drafts.moves(find(viewer, id).id(), afterDue, afterClock, limit);
        var agencies = upkeep.register("agencies");
        var known = lines.named(
                agencies,
                moves.stream()
                        .map(Move::agencyId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return moves.stream()
                .map(move -> new CalendarMove(
                        move.clockId(),
                        move.caseNumber(),
                        move.name(),
                        known.containsKey(move.agencyId()) ? agencies.titleOf(known.get(move.agencyId())) : null,
                        move.before(),
                        move.after()))
                .toList();
    }

    /**
     * The plan holds from now on; clocks are reckoned again in the background.
     *
     * @throws Refused {@code calendar-moved} when it has been published, or another plan of the year meanwhile
     */
    @Transactional
    public CalendarDraft publish(Viewer viewer, long id, long version) {
        var draft = find(viewer, id);
        var known = plans.all().get(draft.year());
        int newest = known == null ? 0 : known.revision();
        if (draft.state() != DraftState.CHECKED
                || draft.version() != version
                || draft.basedOn() != newest
                || !drafts.move(draft, DraftState.PUBLISHING)) {
            throw new Refused("calendar-moved", "这一年的安排刚才有变动，或者已经在发布。请刷新后再看。", null);
        }
        var proposal = drafts.proposal(id);
        int revision = plans.enter(ProposedPlan.of(draft.year(), newest + 1, proposal), proposal.published());
        drafts.publish(id, revision, recalculation.open(draft.dueFrom()));
        audit.record(
                "CALENDAR_PUBLISHED",
                null,
                viewer.actor(),
                "发布 " + draft.year() + " 年放假安排第 " + revision + " 版",
                Map.of("year", draft.year(), "revision", revision, "source", proposal.source()));
        work.goOnLater(id);
        return find(viewer, id);
    }
}
