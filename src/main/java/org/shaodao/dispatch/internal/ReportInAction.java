package org.shaodao.dispatch.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.clock.Clocks;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.DispatchDesk;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.whistle.WhistleBook;
import org.shaodao.worklist.TaskAction;
import org.shaodao.worktime.TownClock;
import org.springframework.stereotype.Component;

/** 报到: the department is there: when, where if it wants to say, and what it found. Counts as contact too. */
@Component
class ReportInAction implements TaskAction<ReportInAction.Form> {

    private final Dispatches dispatches;
    private final DispatchDesk desk;
    private final WhistleBook book;
    private final Clocks clocks;
    private final Clock clock;

    ReportInAction(Dispatches dispatches, DispatchDesk desk, WhistleBook book, Clocks clocks, Clock clock) {
        this.dispatches = dispatches;
        this.desk = desk;
        this.book = book;
        this.clocks = clocks;
        this.clock = clock;
    }

    record Form(String arrivedAt, String place, String finding) {}

    @Override
    public String task() {
        return "department-response/reportIn";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Outcome perform(Form form, Completion completion) {
        var part = dispatches.get(completion.decision("dispatchId"));
        var arrived = arrived(form.arrivedAt(), part, completion.at());
        desk.reportIn(part, arrived, form.place(), form.finding());
        clocks.stop(completion.instanceId(), "CONTACT");
        book.hold(part.caseNumber()).handling();
        var details = new LinkedHashMap<String, Object>();
        details.put("到场时间", form.arrivedAt());
        if (form.place() != null && !form.place().isBlank()) {
            details.put("地点", form.place());
        }
        details.put("情况", form.finding());
        return new Outcome(part.agencyName() + "报到：" + form.finding(), Map.of(), details);
    }

    private Instant arrived(String text, Dispatch part, Instant now) {
        var at = parse(text);
        if (at.isAfter(now.plus(1, ChronoUnit.MINUTES))) {
            throw new Refused("arrival-in-future", "到场时间还没到，请填实际到场的时间。", "arrivedAt");
        }
        if (at.isBefore(part.dispatchedAt().truncatedTo(ChronoUnit.MINUTES))) {
            throw new Refused("arrival-before-dispatch", "到场时间早于派单时间，请核对。", "arrivedAt");
        }
        return at;
    }

    private static Instant parse(String text) {
        try {
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(TownClock.ZONE).toInstant();
        } catch (DateTimeException wrong) {
            throw new Refused("arrival-unreadable", "到场时间不是有效的时间。", "arrivedAt");
        }
    }

    @Override
    public Map<String, Object> prefill(Completion completion) {
        var now = LocalDateTime.ofInstant(clock.instant(), TownClock.ZONE).truncatedTo(ChronoUnit.MINUTES);
        return Map.of(
                "arrivedAt", now.toString(),
                "place", book.read(completion.caseNumber()).place());
    }

    @Override
    public Map<String, String> consequences(Completion completion) {
        return Map.of("", "“报到”停表，接着办理；办结的时限不变。");
    }
}
