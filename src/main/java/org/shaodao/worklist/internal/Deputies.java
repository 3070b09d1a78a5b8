package org.shaodao.worklist.internal;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.agency.StandsFor;
import org.springframework.stereotype.Component;

/** Whose tasks a person has in hand. */
@Component
class Deputies {

    private final AgencyDirectory agencies;
    private final Clock clock;

    Deputies(AgencyDirectory agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The person, and whoever of the same agency they stand in for today. */
    List<Long> mine(Viewer viewer) {
        var away = agencies.standsInFor(viewer.officerId(), clock.instant(), StandsFor.TASKS).stream()
                .filter(officer -> officer.agencyId().equals(viewer.agencyId()))
                .map(OfficerView::id);
        return Stream.concat(Stream.of(viewer.officerId()), away).toList();
    }

    /** Whether the viewer has a task, or stands in for whoever has. */
    boolean has(Viewer viewer, TaskEntry task) {
        return task.isOf(viewer)
                || !task.isFree()
                        && agencies.deputiesOf(task.ownerId(), clock.instant(), StandsFor.TASKS).stream()
                                .anyMatch(deputy -> deputy.id() == viewer.officerId());
    }
}
