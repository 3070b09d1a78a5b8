package org.shaodao.dispatch.internal;

import java.util.ArrayList;
import java.util.List;
import org.shaodao.access.Action;
import org.shaodao.access.CaseProtection;
import org.shaodao.access.OpenWork;
import org.shaodao.access.Permissions;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.whistle.Whistle;
import org.springframework.stereotype.Component;

/** What the page of a case offers a person; the same rules are asked again when it is pressed. */
@Component
class CaseOffers {

    private final Permissions permissions;
    private final CaseProtection protection;
    private final OpenWork work;
    private final AgencyDirectory agencies;

    CaseOffers(AgencyDirectory agencies, Permissions permissions, CaseProtection protection, OpenWork work) {
        this.agencies = agencies;
        this.permissions = permissions;
        this.protection = protection;
        this.work = work;
    }

    List<String> to(Viewer viewer, Whistle whistle) {
        var can = new ArrayList<String>();
        if (!protection.hides(viewer, whistle.number())) {
            if (work.isThereFor(viewer, whistle.number())) {
                offer(can, "reveal", viewer, Action.PARTY_REVEAL);
            }
            offer(can, "protect", viewer, Action.CASE_PROTECT);
        }
        if (whistle.state().isOver()) {
            return can;
        }
        offer(can, "note", viewer, Action.NOTE_WRITE);
        offer(can, "copy", viewer, Action.COPY);
        offer(can, "urge", viewer, Action.URGE);
        if (whistle.mayBeWithdrawn() && agencies.standsFor(viewer.agencyId(), whistle.blowerAgency())) {
            offer(can, "withdraw", viewer, Action.WHISTLE_WITHDRAW);
        }
        if ("CENTRE".equals(viewer.agencyKind()) && whistle.regionPath().startsWith(viewer.regionPath())) {
            offer(can, "cancel", viewer, Action.WHISTLE_CANCEL);
        }
        return can;
    }

    private void offer(List<String> can, String name, Viewer viewer, Action action) {
        if (permissions.allows(viewer, action)) {
            can.add(name);
        }
    }
}
