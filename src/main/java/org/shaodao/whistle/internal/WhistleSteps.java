package org.shaodao.whistle.internal;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.engine.ProcessScope;
import org.shaodao.engine.ProcessVocabulary;
import org.shaodao.engine.Processes;
import org.shaodao.whistle.CaseMessages;
import org.shaodao.whistle.ReturnVisit;
import org.shaodao.whistle.ReturnVisits;
import org.shaodao.whistle.Whistle;
import org.shaodao.whistle.WhistleBook;
import org.shaodao.whistle.WhistleState;

/** What diagrams may ask of a whistle: {@code ${whistle.close(execution)}}. */
@ProcessVocabulary("whistle")
public class WhistleSteps {

    static final String VISIT_NO = "visitNo";

    private final WhistleBook book;
    private final ReturnVisits visits;
    private final VisitPlan plan;
    private final Processes processes;
    private final AuditTrail audit;
    private final Clock clock;

    WhistleSteps(
            WhistleBook book, ReturnVisits visits, VisitPlan plan, Processes processes, AuditTrail audit, Clock clock) {
        this.book = book;
        this.visits = visits;
        this.plan = plan;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
    }

    /** 定级与拟派: puts the level that was blown, and whether it goes straight out, into the diagram. */
    public void propose(ProcessScope scope) {
        var whistle = book.read(scope.caseNumber());
        scope.decide("level", whistle.level().name());
    }

    /** 办结: the community has said it is solved. */
    public void close(ProcessScope scope) {
        book.closed(scope.caseNumber(), clock.instant());
        record(scope, "CLOSED", "办结：社区核实已解决");
    }

    /** 安排回访: starts the diagram of the visits. */
    public void scheduleVisits(ProcessScope scope) {
        processes.start(
                "return-visit",
                scope.caseNumber(),
                Map.of(
                        "level",
                        scope.text("level"),
                        "blower",
                        scope.text("blower"),
                        VISIT_NO,
                        1,
                        "visitsLeft",
                        plan.visits() > 1));
    }

    /** When the next visit is due, as the engine reads it; plans the visit when it is asked for the first time. */
    public String visitDue(ProcessScope scope) {
        var visitNo = ((Number) scope.decision(VISIT_NO)).intValue();
        var closedAt = book.read(scope.caseNumber()).closedAt();
        if (visits.findByInstanceIdAndVisitNo(scope.instanceId(), visitNo).isEmpty()) {
            visits.save(new ReturnVisit(
                    scope.caseNumber(),
                    scope.instanceId(),
                    visitNo,
                    plan.afterDays(visitNo),
                    plan.dueOn(closedAt, visitNo)));
        }
        return DateTimeFormatter.ISO_INSTANT.format(plan.dueAt(closedAt, visitNo));
    }

    /** 回访复开, from the visit: starts the next round of the case. */
    public void reopen(ProcessScope scope) {
        processes.startByMessage(
                CaseMessages.VISIT_WORSE,
                scope.caseNumber(),
                Map.of("level", scope.text("level"), "blower", scope.text("blower")));
    }

    /** 回访复开, in the case: the lead is asked again. */
    public void reopened(ProcessScope scope) {
        book.reopened(scope.caseNumber());
        record(scope, "REOPENED", "回访说又坏了，重新办理");
    }

    /** 退回社区: nothing more than what the street has already written. */
    public void returned(ProcessScope scope) {
        require(scope, WhistleState.RETURNED);
    }

    /** 并案: the matter goes on under the other number. */
    public void joined(ProcessScope scope) {
        require(scope, WhistleState.JOINED);
    }

    /** 社区撤回. */
    public void withdrawn(ProcessScope scope) {
        require(scope, WhistleState.WITHDRAWN);
    }

    /** 街道撤销. */
    public void cancelled(ProcessScope scope) {
        require(scope, WhistleState.CANCELLED);
    }

    /** The diagram and the record must tell the same story, or the whole write is undone. */
    private void require(ProcessScope scope, WhistleState state) {
        Whistle whistle = book.read(scope.caseNumber());
        if (whistle.state() != state) {
            throw new IllegalStateException(whistle.number() + " is " + whistle.state() + ", not " + state);
        }
    }

    private void record(ProcessScope scope, String kind, String summary) {
        audit.record(kind, scope.caseNumber(), Actor.SYSTEM, summary, Map.of());
    }
}
