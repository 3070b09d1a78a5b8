package org.shaodao.dispatch.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.access.CaseScope;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.clock.Clocks;
import org.shaodao.clock.Clocks.ClockStart;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.DispatchDesk;
import org.shaodao.dispatch.DispatchMessages;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.engine.ProcessScope;
import org.shaodao.engine.Processes;
import org.shaodao.whistle.Whistle;
import org.shaodao.whistle.WhistleBook;
import org.shaodao.whistle.WhistleLevel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends a case to its departments and starts their clocks, all of which count from the dispatch. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Dispatching {

    /** The clock of the people who wait: refusals, changes and pauses of a department do not stop it. */
    private static final String CASE_RESULT = "CASE_RESULT";

    private final Dispatches dispatches;
    private final DispatchDesk desk;
    private final WhistleBook book;
    private final Clocks clocks;
    private final CaseScope scope;
    private final Processes processes;
    private final AuditTrail audit;
    private final ReportInPolicy reportInPolicy;
    private final Clock clock;
    private final AgencyDirectory agencies;

    Dispatching(
            AgencyDirectory agencies,
            Dispatches dispatches,
            DispatchDesk desk,
            WhistleBook book,
            Clocks clocks,
            CaseScope scope,
            Processes processes,
            AuditTrail audit,
            ReportInPolicy reportInPolicy,
            Clock clock) {
        this.agencies = agencies;
        this.dispatches = dispatches;
        this.desk = desk;
        this.book = book;
        this.clocks = clocks;
        this.scope = scope;
        this.processes = processes;
        this.audit = audit;
        this.reportInPolicy = reportInPolicy;
        this.clock = clock;
    }

    /**
     * The departments of a whistle, once: the engine asks for the list again for each of them.
     *
     * @return ids of their parts, lead first
     */
    List<String> open(ProcessScope diagram) {
        var opened = dispatches.ofRound(diagram.instanceId());
        if (opened.isEmpty()) {
            opened = book.wishesOf(diagram.caseNumber()).stream()
                    .map(wish -> desk.open(
                            diagram.caseNumber(),
                            diagram.instanceId(),
                            new Dispatch.Named(
                                    agencies.standing(wish.agencyId()).id(),
                                    agencies.standing(wish.agencyId()).name(),
                                    wish.role(),
                                    "WISH",
                                    wish.why(),
                                    wish.ruleTable(),
                                    wish.ruleRow()),
                            true))
                    .toList();
            startCaseClock(diagram, opened.get(0).agencyId());
        }
        return opened.stream().map(part -> part.id().toString()).toList();
    }

    /** The clock of the people who wait: it runs from the first dispatch through refusals and changes. */
    private void startCaseClock(ProcessScope diagram, String lead) {
        start(CASE_RESULT, diagram.text("level"), diagram.caseNumber(), diagram.instanceId(), lead, clock.instant());
    }

    /** 派单: one department is told, and its clocks start. */
    void begin(ProcessScope diagram) {
        var part = dispatches.get(diagram.text("dispatchId"));
        var at = clock.instant();
        desk.begin(part, diagram.instanceId(), at);
        scope.admit(part.caseNumber(), part.agencyId());
        var level = WhistleLevel.valueOf(diagram.text("level"));
        diagram.decide("agency", part.agencyId());
        diagram.decide("role", part.role());
        diagram.decide("mayRefuse", part.mayRefuse());
        var reportIn = reportInPolicy.asks(level, part.role());
        diagram.decide("reportIn", reportIn);
        policies(level, part, reportIn)
                .forEach(policy ->
                        start(policy, level.name(), part.caseNumber(), diagram.instanceId(), part.agencyId(), at));
        audit.record(
                "DISPATCHED",
                part.caseNumber(),
                Actor.SYSTEM,
                "派单：" + part.agencyName() + (part.leads() ? "主办" : "协办"),
                details(part));
    }

    private static List<String> policies(WhistleLevel level, Dispatch part, boolean reportIn) {
        var policies = new ArrayList<>(List.of("SIGN", "CONTACT", "RESULT"));
        if (reportIn) {
            policies.add("REPORT_IN");
        }
        if (level == WhistleLevel.EMERGENCY && part.leads()) {
            policies.add("FIRST_ANSWER");
        }
        return policies;
    }

    private void start(String policy, String tier, String number, String instance, String agency, Instant from) {
        clocks.start(new ClockStart(policy, tier, number, instance, agency, null, from));
    }

    private static Map<String, Object> details(Dispatch part) {
        var details = new LinkedHashMap<String, Object>();
        details.put("依据", part.why());
        if (part.ruleTable() != null) {
            details.put("规则", part.ruleTable() + "第 " + part.ruleRow() + " 行");
        }
        return details;
    }

    /** Adds a department to a running case: the others go on as they are. */
    public Dispatch add(Dispatch beside, Dispatch.Named named, boolean mayRefuse) {
        var part = desk.open(beside.caseNumber(), beside.openedIn(), named, mayRefuse);
        processes.correlate(
                DispatchMessages.DEPARTMENT_ADDED,
                part.caseNumber(),
                Map.of("dispatchId", part.id().toString()));
        return part;
    }

    /** Whether nobody ever assisted in this round: then there is nothing to draw together. */
    boolean soleLead(ProcessScope diagram) {
        return dispatches.ofRound(diagram.instanceId()).stream()
                        .filter(Dispatch::isPart)
                        .count()
                == 1;
    }

    /** 沿用主办结果: the only department's answer is the answer of the case. */
    void adoptLeadResult(ProcessScope diagram) {
        var lead = dispatches.ofRound(diagram.instanceId()).stream()
                .filter(Dispatch::isPart)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no part is left of " + diagram.caseNumber()));
        answer(diagram.caseNumber(), diagram.instanceId(), lead.result());
    }

    /** The lead has answered for the case: the clock of the people who wait stands still while the community looks. */
    void answer(String caseNumber, String instanceId, String result) {
        clocks.stop(instanceId, CASE_RESULT);
        Whistle whistle = book.hold(caseNumber);
        whistle.answered(result, clock.instant());
    }

    /** All parts end with the case. */
    void endAll(String caseNumber) {
        dispatches.findByCaseNumberOrderById(caseNumber).forEach(desk::end);
    }
}
