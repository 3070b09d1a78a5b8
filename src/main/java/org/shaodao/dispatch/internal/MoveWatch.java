package org.shaodao.dispatch.internal;

import java.util.Map;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.dispatch.DispatchDesk;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.engine.Processes;
import org.shaodao.worklist.TaskMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A task of a department went to its bureau or township office: the part goes with it, and so do its later tasks. */
@Component
class MoveWatch {

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

    @EventListener
    void on(TaskMoved moved) {
        if (moved.process().equals("department-response")) {
            dispatches.findByInstanceId(moved.instanceId()).ifPresent(part -> {
                var agency = agencies.get(moved.toAgency());
                desk.move(part, agency.id(), agency.name());
                processes.decide(moved.instanceId(), Map.of("agency", agency.id()));
            });
        }
    }
}
