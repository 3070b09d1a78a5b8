package org.shaodao.whistle.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shaodao.Refused;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.whistle.BlowWhistle.Department;
import org.shaodao.whistle.Proposal;
import org.springframework.stereotype.Component;

/** Checks the departments a person asks for: they exist, one leads, none twice, and a change has its reason. */
@Component
public class Wishlist {

    /** Names of the fields in which departments were asked for. */
    public record Fields(String lead, String assist, String reason) {

        public static final Fields OF_WHISTLE = new Fields("departments", "departments", "departmentsReason");

        static final Fields OF_CONFIRMATION = new Fields("lead", "assists", "reason");
    }

    private final AgencyDirectory agencies;

    Wishlist(AgencyDirectory agencies) {
        this.agencies = agencies;
    }

    /**
     * @param regionCode the place: only who answers for it can be asked, and no community
     * @param proposed what the rules propose
     * @param asked what the person asks for; empty means: as proposed
     * @param reason why it differs from the proposal
     * @param fields where the person has written all this
     */
    public List<Proposal> settle(
            String regionCode, List<Proposal> proposed, List<Department> asked, String reason, Fields fields) {
        if (asked.isEmpty() || same(proposed, asked)) {
            return proposed;
        }
        if (reason == null || reason.isBlank()) {
            throw new Refused("departments-reason-missing", "改了建议的部门，请写明原因。", fields.reason());
        }
        if (asked.stream().filter(one -> Proposal.LEAD.equals(one.role())).count() != 1) {
            throw new Refused("one-lead", "主办部门要有一个，而且只能有一个。", fields.lead());
        }
        var once = new HashSet<String>();
        asked.forEach(one -> {
            if (!once.add(one.agencyId())) {
                throw new Refused("department-twice", "同一个部门选了两次。", fields.assist());
            }
        });
        Map<String, Proposal> known =
                proposed.stream().collect(Collectors.toMap(Proposal::agencyId, Function.identity()));
        var answering = agencies.answeringFor(regionCode, null).stream()
                .filter(agency -> !"COMMUNITY".equals(agency.kind()))
                .collect(Collectors.toMap(AgencyView::id, Function.identity()));
        return asked.stream()
                .map(one -> chosen(answering, one, known.get(one.agencyId()), reason, fields))
                .sorted(java.util.Comparator.comparing(proposal -> proposal.leads() ? 0 : 1))
                .toList();
    }

    private static Proposal chosen(
            Map<String, AgencyView> answering, Department asked, Proposal known, String reason, Fields fields) {
        if (known != null && known.role().equals(asked.role())) {
            return known;
        }
        var field = Proposal.LEAD.equals(asked.role()) ? fields.lead() : fields.assist();
        var agency = answering.get(asked.agencyId());
        if (agency == null) {
            throw new Refused("no-such-department", "没有这个部门，或不管这个地方。", field);
        }
        return new Proposal(agency.id(), agency.name(), asked.role(), reason, null, null);
    }

    private static boolean same(List<Proposal> proposed, List<Department> asked) {
        return proposed.size() == asked.size()
                && proposed.stream().allMatch(one -> asked.contains(new Department(one.agencyId(), one.role())));
    }
}
