package org.shaodao.dispatch.internal;

import java.util.Map;
import org.shaodao.access.CaseScope;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.DispatchDesk;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.engine.Processes;
import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.Tie;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The parts of an agency that ends: those that wait for something else than a task of its own go along too. */
@Component
@Order(2)
class PartsOfAgency implements Tie {

    private final Dispatches dispatches;
    private final DispatchDesk desk;
    private final AgencyDirectory agencies;
    private final CaseScope scope;
    private final Processes processes;

    PartsOfAgency(
            Dispatches dispatches, DispatchDesk desk, AgencyDirectory agencies, CaseScope scope, Processes processes) {
        this.dispatches = dispatches;
        this.desk = desk;
        this.agencies = agencies;
        this.scope = scope;
        this.processes = processes;
    }

    @Override
    public String register() {
        return "agencies";
    }

    @Override
    public String name() {
        return "没办完的派单";
    }

    @Override
    public Hanging of(Line line, int most) {
        var parts = dispatches.openOf(line.key());
        return new Hanging(
                parts.size(),
                Hold.SUCCESSOR,
                "转给接办部门；办完的照旧留着原来的名字。",
                parts.stream()
                        .limit(most)
                        .map(part -> new Thing(part.caseNumber(), part.leads() ? "主办" : "协办"))
                        .toList());
    }

    @Override
    public void follow(Ended ended, Follow follow) {
        if (ended.successor() == null) {
            return;
        }
        var target = agencies.get(ended.successor());
        for (Dispatch part : dispatches.openOf(ended.line().key())) {
            desk.move(part, target.id(), target.name());
            scope.admit(part.caseNumber(), target.id());
            if (part.instanceId() != null) {
                processes.decide(part.instanceId(), Map.of("agency", target.id()));
            }
        }
    }
}
