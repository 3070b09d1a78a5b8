package org.shaodao.clock;

import static org.shaodao.worktime.Calendars.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shaodao.worktime.Calendars;
import org.shaodao.worktime.WorkCalendar;

/** A ledger written line by line, in the town's time. */
final class LedgerOf {

    private final ClockPolicy policy;
    private final WorkCalendar calendar;
    private final List<Entry> lines = new ArrayList<>();

    private LedgerOf(ClockPolicy policy, WorkCalendar calendar) {
        this.policy = policy;
        this.calendar = calendar;
    }

    static LedgerOf clock(String policy, String tier) {
        return new LedgerOf(Policies.policy(policy, tier), Calendars.office());
    }

    LedgerOf started(String at) {
        return started(at(at));
    }

    LedgerOf started(Instant at) {
        return line(Entry.Kind.START, at, null, null, null, null);
    }

    LedgerOf suspended(String from, String until, String reason, String approval) {
        return line(Entry.Kind.SUSPEND, at(from), at(until), null, reason, approval);
    }

    LedgerOf suspended(String from, String until) {
        return suspended(from, until, "等鉴定", "周某 9 月 30 日批准");
    }

    LedgerOf resumed(String at) {
        return line(Entry.Kind.RESUME, at(at), null, null, null, null);
    }

    LedgerOf extended(String at, int amount) {
        return line(Entry.Kind.EXTEND, at(at), null, amount, null, null);
    }

    LedgerOf stopped(String at) {
        return line(Entry.Kind.STOP, at(at), null, null, null, null);
    }

    LedgerOf reopened(String at) {
        return line(Entry.Kind.REOPEN, at(at), null, null, null, null);
    }

    LedgerOf cancelled(String at) {
        return line(Entry.Kind.CANCEL, at(at), null, null, null, null);
    }

    Reckoning reckoned() {
        return Replay.of(lines, policy, calendar);
    }

    Instant due() {
        return reckoned().dueAt();
    }

    private LedgerOf line(Entry.Kind kind, Instant at, Instant until, Integer amount, String reason, String approval) {
        lines.add(new Entry(kind, at, until, amount, reason, approval));
        return this;
    }
}
