package org.shaodao.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shaodao.worktime.WorkCalendar;

/**
 * Reads a ledger from its first line to its last. What it answers depends on the lines, the policy and the calendar
 * alone: there is no other source of a due instant.
 */
final class Replay {

    private final List<Pause> pauses = new ArrayList<>();
    private Instant startedAt;
    private Instant stoppedAt;
    private boolean cancelled;
    private int extension;

    private Replay() {}

    /** @throws IllegalArgumentException when the ledger does not begin with START */
    static Reckoning of(List<Entry> ledger, ClockPolicy policy, WorkCalendar calendar) {
        var replay = new Replay();
        ledger.forEach(replay::read);
        if (replay.startedAt == null) {
            throw new IllegalArgumentException("a ledger begins with START");
        }
        return Reckoning.of(policy, calendar, replay.facts());
    }

    private Reckoning.Facts facts() {
        return new Reckoning.Facts(startedAt, List.copyOf(pauses), extension, stoppedAt, cancelled);
    }

    private void read(Entry entry) {
        switch (entry.kind()) {
            case START -> startedAt = entry.at();
            case SUSPEND -> pauses.add(new Pause(entry.at(), entry.until(), true, entry.reason(), entry.approval()));
            case RESUME -> cutAt(entry.at());
            case EXTEND -> extension += entry.amount();
            case STOP -> end(entry.at(), false);
            case CANCEL -> end(entry.at(), true);
            case REOPEN -> reopen(entry.at());
            case HAND_OVER, RECKON -> {}
        }
    }

    private void end(Instant at, boolean asCancelled) {
        cutAt(at);
        stoppedAt = at;
        cancelled = asCancelled;
    }

    private void reopen(Instant at) {
        if (stoppedAt.isBefore(at)) {
            pauses.add(new Pause(stoppedAt, at, false, null, null));
        }
        stoppedAt = null;
        cancelled = false;
    }

    /** Ends the suspension that holds or lies ahead; what has not begun leaves no trace. */
    private void cutAt(Instant at) {
        if (pauses.isEmpty()) {
            return;
        }
        int last = pauses.size() - 1;
        var pause = pauses.get(last);
        if (!pause.from().isBefore(at)) {
            pauses.remove(last);
        } else if (pause.to().isAfter(at)) {
            pauses.set(last, pause.endingAt(at));
        }
    }
}
