package org.shaodao.dispatch.internal;

import java.util.Map;
import java.util.Optional;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.DispatchDesk;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.engine.Processes;
import org.shaodao.worklist.TaskHandedOver;
import org.shaodao.worklist.TaskMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A task of a department changed hands: its part goes with it, and so do its later tasks. */
@Component
class MoveWatch {

    private static final String RESPONSE = "department-response/";

    private final Dispatches dispatches;
    private final DispatchDesk desk;
    private final AgencyDirectory agencies;
    private final Processes processes;

    MoveWatch(Dispatches dispatches, DispatchDesk desk, AgencyDirectory agencies, Processes processes) {
        this.dispatches = dispatches;
        this.desk = desk;
        this.agencies = agencies;
        this.processes = processes;
    }

    /** To its bureau or township office. Nobody of the agency it left has the case's later tasks any more. */
    @EventListener
    void on(TaskMoved moved) {
        partOf(moved.path(), moved.instanceId(), moved.caseNumber()).ifPresent(part -> {
            var agency = agencies.get(moved.toAgency());
            desk.move(part, agency.id(), agency.name());
            if (moved.path().startsWith(RESPONSE)) {
                processes.decide(moved.instanceId(), Map.of("agency", agency.id()));
            }
        });
    }

    /** To a colleague: what the lead answers in the end is the colleague's too. */
    @EventListener
    void on(TaskHandedOver handed) {
        partOf(handed.task().path(), handed.instanceId(), handed.task().caseNumber())
                .filter(part -> part.signedAt() != null)
                .ifPresent(part -> desk.hand(part, handed.toOfficer()));
    }

    private Optional<Dispatch> partOf(String path, String instanceId, String caseNumber) {
        if (path.startsWith(RESPONSE)) {
            return dispatches.findByInstanceId(instanceId);
        }
        return path.equals(ConcludeAction.TASK) ? dispatches.leadOf(caseNumber) : Optional.empty();
    }
}
