package org.shaodao.whistle;

import java.time.Clock;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.access.CaseScope;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.audit.AuditTrail;
import org.shaodao.engine.NothingWaits;
import org.shaodao.engine.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a whistle before it is solved: withdrawn by its community, cancelled by its street. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Ending {

    private final WhistleBook book;
    private final Processes processes;
    private final CaseScope scope;
    private final IdentityVault identities;
    private final AuditTrail audit;
    private final Clock clock;
    private final AgencyDirectory agencies;

    Ending(
            AgencyDirectory agencies,
            WhistleBook book,
            Processes processes,
            CaseScope scope,
            IdentityVault identities,
            AuditTrail audit,
            Clock clock) {
        this.identities = identities;
        this.agencies = agencies;
        this.book = book;
        this.processes = processes;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    /** 撤回, by the community that blew, before anyone has signed. */
    public void withdraw(Viewer viewer, String number, String reason, long version) {
        var whistle = held(viewer, number);
        if (!agencies.standsFor(viewer.agencyId(), whistle.blowerAgency())) {
            throw scope.refuse(viewer, number, "撤回");
        }
        requireOpen(whistle, version);
        if (whistle.signedAt() != null) {
            throw new Refused("signed-already", "已有部门签收，不能撤回。如情况有变，请街道撤销。", null);
        }
        end(viewer, whistle, WhistleState.WITHDRAWN, CaseMessages.WHISTLE_WITHDRAWN, reason);
    }

    /** 撤销, by the street, at any time before the end, with its reason. */
    public void cancel(Viewer viewer, String number, String reason, long version) {
        var whistle = held(viewer, number);
        if (!whistle.regionPath().startsWith(viewer.regionPath()) || !"CENTRE".equals(viewer.agencyKind())) {
            throw scope.refuse(viewer, number, "撤销");
        }
        requireOpen(whistle, version);
        end(viewer, whistle, WhistleState.CANCELLED, CaseMessages.WHISTLE_CANCELLED, reason);
    }

    /** Whoever may not read the case learns nothing of it, not even that it is over. */
    private Whistle held(Viewer viewer, String number) {
        scope.requireRead(viewer, number);
        return book.hold(number);
    }

    private static void requireOpen(Whistle whistle, long version) {
        if (whistle.state().isOver()) {
            throw new Refused("case-over", "这件哨" + whistle.state().label() + "，不能再改。", null);
        }
        if (whistle.version() != version) {
            throw new Refused("version-stale", "别人刚改过这件哨，请刷新后再试。", null);
        }
    }

    private void end(Viewer viewer, Whistle whistle, WhistleState how, String message, String reason) {
        identities.keepOutOf(viewer, whistle.number(), Map.of("reason", reason));
        book.ended(whistle.number(), how, reason, clock.instant());
        audit.record(how.name(), whistle.number(), viewer.actor(), how.label() + "：" + reason, Map.of("原因", reason));
        try {
            processes.correlate(message, whistle.number(), Map.of());
        } catch (NothingWaits nobody) {
            throw new Refused("case-over", "这件哨已经没有在办的步骤。", null);
        }
    }
}
