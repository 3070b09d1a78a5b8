package org.shaodao.worklist.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.access.CaseScope;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.agency.AgencyDirectory.OfficerView;
import org.shaodao.audit.AuditTrail;
import org.shaodao.evidence.Attachment;
import org.shaodao.evidence.Attachments;
import org.shaodao.worklist.CaseCards;
import org.shaodao.worklist.CaseTalk;
import org.shaodao.worklist.Copied;
import org.shaodao.worklist.NoteWritten;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.Urged;
import org.shaodao.worklist.internal.Followers.Relation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said in a case becomes an event of its record; who must hear it hears it by event. */
@Service
@Transactional
class Conversation implements CaseTalk {

    private final CaseScope scope;
    private final IdentityVault identities;
    private final AgencyDirectory agencies;
    private final Attachments files;
    private final ObjectProvider<CaseCards> cards;
    private final Followers followers;
    private final Urges urges;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conversation(
            CaseScope scope,
            IdentityVault identities,
            AgencyDirectory agencies,
            Attachments files,
            ObjectProvider<CaseCards> cards,
            Followers followers,
            Urges urges,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identities = identities;
        this.scope = scope;
        this.agencies = agencies;
        this.files = files;
        this.cards = cards;
        this.followers = followers;
        this.urges = urges;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void note(Viewer viewer, String caseNumber, NoteKind kind, String text, List<Long> attachments) {
        scope.requireRead(viewer, caseNumber);
        identities.keepOutOf(viewer, caseNumber, Map.of("text", text));
        var details = new LinkedHashMap<String, Object>();
        details.put("text", text.strip());
        var bound = files.bind(attachments, caseNumber, "NOTE_" + kind.name(), viewer);
        if (!bound.isEmpty()) {
            details.put("attachments", bound.stream().map(Attachment::id).toList());
        }
        audit.record("NOTE_" + kind.name(), caseNumber, viewer.actor(), "写了" + kind.label(), details);
        events.publishEvent(new NoteWritten(caseNumber, viewer.agencyId(), kind));
    }

    @Override
    public List<TaskRow> urge(Viewer viewer, String caseNumber, String agencyId) {
        scope.requireRead(viewer, caseNumber);
        var tasks = urges.add(viewer, caseNumber, agencyId);
        var whom = tasks.stream().map(TaskRow::queueName).distinct().toList();
        audit.record(
                "URGED",
                caseNumber,
                viewer.actor(),
                "催办 " + String.join("、", whom),
                Map.of("agencies", tasks.stream().map(TaskRow::queue).distinct().toList()));
        events.publishEvent(new Urged(caseNumber, viewer.name(), viewer.agencyName(), tasks));
        return tasks;
    }

    @Override
    public void copy(Viewer viewer, String caseNumber, List<String> agencyIds, List<Long> officerIds, String note) {
        scope.requireRead(viewer, caseNumber);
        if (note != null) {
            identities.keepOutOf(viewer, caseNumber, Map.of("note", note));
        }
        var copiedAgencies = agencyIds.stream().distinct().map(this::agency).toList();
        var copiedOfficers = officerIds.stream().distinct().map(this::officer).toList();
        if (copiedAgencies.isEmpty() && copiedOfficers.isEmpty()) {
            throw new Refused("invalid-input", "请选择要抄送的部门或人员。", "agencyIds");
        }
        copiedAgencies.forEach(agency -> {
            scope.admit(caseNumber, agency.id());
            followers.add(Relation.COPIED, Followers.agency(agency.id()), caseNumber, clock.instant());
        });
        copiedOfficers.forEach(officer -> {
            scope.admitOfficer(caseNumber, officer.id());
            followers.add(Relation.COPIED, Followers.officer(officer.id()), caseNumber, clock.instant());
        });
        recordCopy(viewer, caseNumber, copiedAgencies, copiedOfficers, note);
    }

    @Override
    public void watch(Viewer viewer, String caseNumber, boolean watched) {
        scope.requireRead(viewer, caseNumber);
        var follower = Followers.officer(viewer.officerId());
        if (watched) {
            followers.add(Relation.WATCHED, follower, caseNumber, clock.instant());
        } else {
            followers.remove(Relation.WATCHED, follower, caseNumber);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> concerned(String caseNumber) {
        return followers.concerned(caseNumber);
    }

    private void recordCopy(
            Viewer viewer, String caseNumber, List<AgencyView> agencies, List<OfficerView> officers, String note) {
        var names = new ArrayList<String>();
        agencies.forEach(agency -> names.add(agency.name()));
        officers.forEach(officer -> names.add(officer.name()));
        var details = new LinkedHashMap<String, Object>();
        details.put("to", names);
        details.put("text", note);
        audit.record("COPIED", caseNumber, viewer.actor(), "抄送 " + String.join("、", names), details);
        events.publishEvent(new Copied(
                caseNumber,
                cards.getObject().card(caseNumber).title(),
                viewer.name(),
                agencies.stream().map(AgencyView::id).toList(),
                officers.stream().map(OfficerView::id).toList(),
                note));
    }

    private AgencyView agency(String id) {
        return agencies.find(id).orElseThrow(() -> new Refused("invalid-input", "没有这个部门：" + id, "agencyIds"));
    }

    /** Administrators and residents read no case, so none is copied to them. */
    private OfficerView officer(long id) {
        return agencies.officer(id)
                .filter(officer -> agencies.officersOf(officer.agencyId()).contains(officer))
                .orElseThrow(() -> new Refused("invalid-input", "没有这个人员，或者他不参加部门的工作：" + id, "officerIds"));
    }
}
