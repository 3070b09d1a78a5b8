package org.shaodao.upkeep.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.audit.AuditTrail.OfCase;
import org.shaodao.clock.Recalculation;
import org.shaodao.clock.Recalculation.Chunk;
import org.shaodao.clock.Recalculation.Lane;
import org.shaodao.clock.Recalculation.Move;
import org.shaodao.upkeep.Background;
import org.shaodao.worktime.TownClock;
import org.shaodao.worktime.YearPlans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through the open clocks in the background, so many in one transaction. How far it has come is written with what
 * it has done, so that another node goes on where one has died.
 */
@Component
class CalendarWork implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CalendarWork.class);
    private static final Duration FORSAKEN = Duration.ofMinutes(2);
    /** People go on working meanwhile: whoever meets one of them begins the same again. */
    private static final int ATTEMPTS = 5;

    /** So many deadlines of one case fit a sentence. */
    private static final int NAMED = 10;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(TownClock.ZONE);

    private final CalendarDrafts drafts;
    private final YearPlans plans;
    private final Recalculation recalculation;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Background background = new Background("calendar");
    private final Background second = new Background("calendar-2");

    CalendarWork(
            CalendarDrafts drafts,
            YearPlans plans,
            Recalculation recalculation,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.plans = plans;
        this.recalculation = recalculation;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Begins when the caller's transaction is committed. */
    void goOnLater(long id) {
        background.beginAfterCommit(() -> goOn(id));
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void takeUp() {
        drafts.forsaken(FORSAKEN).stream()
                .filter(draft -> drafts.move(draft, draft.state()))
                .forEach(draft -> background.begin(() -> goOn(draft.id())));
    }

    private void goOn(long id) {
        try {
            var draft = drafts.find(id).orElseThrow();
            if (draft.state() == DraftState.CHECKING) {
                var imagined = plans.imagining(ProposedPlan.of(draft.year(), draft.basedOn() + 1, drafts.proposal(id)));
                walk(draft, lane -> recalculation.imagine(imagined, lane));
                drafts.rest(id, DraftState.CHECKED);
            } else if (draft.state() == DraftState.PUBLISHING) {
                var why = "放假安排 " + draft.year() + " 年第 " + draft.revision() + " 版";
                walk(draft, lane -> recorded(recalculation.again(lane, why), why));
                drafts.rest(id, DraftState.DONE);
            }
        } catch (RuntimeException failed) {
            log.warn("calendar {} stopped and will be taken up again", id, failed);
        }
    }

    /** A case whose deadlines have moved says so itself. */
    private Chunk recorded(Chunk chunk, String why) {
        var moves = chunk.moves().stream().collect(groupingBy(Move::caseNumber, LinkedHashMap::new, toList()));
        audit.recordAll(
                "DEADLINES_MOVED",
                Actor.SYSTEM,
                moves.entrySet().stream()
                        .map(one -> new OfCase(one.getKey(), words(one.getValue(), why), Map.of("reason", why)))
                        .toList());
        return chunk;
    }

    private static String words(List<Move> moves, String why) {
        return moves.stream()
                .map(move ->
                        move.name() + "的时限由 " + MINUTE.format(move.before()) + " 改为 " + MINUTE.format(move.after()))
                .distinct()
                .limit(NAMED)
                .collect(joining("；", why + "：", moves.size() > NAMED ? "；……" : ""));
    }

    private void walk(CalendarDraft draft, Step step) {
        var lanes = drafts.lanes(draft);
        var others = lanes.stream()
                .skip(1)
                .map(lane -> second.beside(() -> walk(draft, lane, step)))
                .toList();
        try {
            walk(draft, lanes.get(0), step);
        } finally {
            others.forEach(CompletableFuture::join);
        }
    }

    private void walk(CalendarDraft draft, Lane from, Step step) {
        for (var lane = from; lane != null; lane = next(draft, lane, step)) {
            drafts.touch(draft.id());
        }
    }

    /** @return where the lane goes on; {@code null} at its end */
    private Lane next(CalendarDraft draft, Lane lane, Step step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> {
                    var chunk = step.from(lane);
                    if (chunk.looked() > 0) {
                        drafts.progress(draft.id(), lane.number(), chunk);
                    }
                    return chunk.lastId() > 0 ? lane.behind(chunk.lastId()) : null;
                });
            } catch (ConcurrencyFailureException met) {
                if (attempt == ATTEMPTS) {
                    throw met;
                }
            }
        }
    }

    private interface Step {
        Chunk from(Lane lane);
    }

    /** Until everything that was begun is finished. */
    void awaitRest() throws ExecutionException, InterruptedException {
        background.awaitRest();
    }

    @Override
    public void destroy() throws InterruptedException {
        background.end();
        second.end();
    }
}
