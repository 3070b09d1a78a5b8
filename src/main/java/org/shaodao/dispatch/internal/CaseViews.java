package org.shaodao.dispatch.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.dispatch.Refusal;
import org.shaodao.dispatch.Refusals;
import org.shaodao.evidence.Attachments;
import org.shaodao.region.RegionDirectory;
import org.shaodao.region.RegionDirectory.RegionView;
import org.shaodao.whistle.ReturnVisit;
import org.shaodao.whistle.ReturnVisits;
import org.shaodao.whistle.Whistle;
import org.shaodao.whistle.WhistleTypes;
import org.shaodao.whistle.Whistles;
import org.shaodao.whistle.Wish;
import org.shaodao.whistle.Wishes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case together for its page, with a fixed number of statements. */
@Service
public class CaseViews {

    private final Whistles whistles;
    private final Wishes wishes;
    private final WhistleTypes types;
    private final Dispatches dispatches;
    private final Refusals refusals;
    private final ReturnVisits visits;
    private final Attachments attachments;
    private final IdentityVault vault;
    private final RegionDirectory regions;
    private final AgencyDirectory agencies;
    private final CaseOffers offers;
    private final ObjectMapper json;

    CaseViews(
            Whistles whistles,
            Wishes wishes,
            WhistleTypes types,
            Dispatches dispatches,
            Refusals refusals,
            ReturnVisits visits,
            Attachments attachments,
            IdentityVault vault,
            RegionDirectory regions,
            AgencyDirectory agencies,
            CaseOffers offers,
            ObjectMapper json) {
        this.whistles = whistles;
        this.wishes = wishes;
        this.types = types;
        this.dispatches = dispatches;
        this.refusals = refusals;
        this.visits = visits;
        this.attachments = attachments;
        this.vault = vault;
        this.regions = regions;
        this.agencies = agencies;
        this.offers = offers;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public CaseView of(Viewer viewer, String number) {
        var whistle = whistles.get(number);
        return new CaseView(
                whistle.number(),
                whistle.title(),
                whistle.level(),
                whistle.level().label(),
                whistle.type(),
                types.name(whistle.type()),
                whistle.state().name(),
                whistle.state().label(),
                whistle.state().stage(),
                whistle.body(),
                whistle.tried(),
                whistle.harm(),
                whistle.persons(),
                whistle.minor(),
                whistle.weapon(),
                whistle.proposedLevel(),
                whistle.levelReason(),
                levelRule(whistle),
                whistle.regionCode(),
                regions.lineOf(whistle.regionCode()).stream()
                        .skip(1)
                        .map(RegionView::name)
                        .toList(),
                whistle.place(),
                whistle.lat(),
                whistle.lng(),
                new CaseView.Blower(whistle.blowerName(), whistle.blowerAgencyName()),
                whistle.blownAt(),
                whistle.signedAt(),
                whistle.closedAt(),
                whistle.result(),
                whistle.verdict(),
                whistle.endReason(),
                whistle.joinedTo(),
                whistle.reopened(),
                whistle.departmentsReason(),
                departments(number),
                refusals.findByCaseNumberOrderById(number).stream()
                        .map(this::refusal)
                        .toList(),
                files(number),
                visits.findByCaseNumberOrderById(number).stream()
                        .map(CaseViews::visit)
                        .toList(),
                vault.count(number),
                offers.to(viewer, whistle),
                whistle.version());
    }

    private CaseView.LevelRule levelRule(Whistle whistle) {
        try {
            return json.readValue(whistle.levelRule(), CaseView.LevelRule.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("level rule of " + whistle.number() + " cannot be read", damaged);
        }
    }

    /** Departments as dispatched; before that, as the community asked. */
    private List<CaseView.Department> departments(String number) {
        var parts = dispatches.findByCaseNumberOrderById(number);
        return parts.isEmpty()
                ? wishes.findByCaseNumberOrderById(number).stream()
                        .map(CaseViews::wished)
                        .toList()
                : parts.stream().map(CaseViews::department).toList();
    }

    private static CaseView.Department wished(Wish wish) {
        return new CaseView.Department(
                null,
                wish.agencyId(),
                wish.agencyName(),
                wish.role(),
                "WISHED",
                "拟派",
                wish.why(),
                wish.ruleTable(),
                wish.ruleRow(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static CaseView.Department department(Dispatch part) {
        return new CaseView.Department(
                part.id(),
                part.agencyId(),
                part.agencyName(),
                part.role(),
                part.state().name(),
                part.state().label(),
                part.why(),
                part.ruleTable(),
                part.ruleRow(),
                part.dispatchedAt(),
                part.signedByName(),
                part.signedAt(),
                part.reportedInAt(),
                part.reportPlace(),
                part.finding(),
                part.doneAt(),
                part.result());
    }

    private CaseView.RefusalView refusal(Refusal refusal) {
        return new CaseView.RefusalView(
                refusal.fromAgencyName(),
                refusal.proposedAgencyName(),
                refusal.reason(),
                clause(refusal.clauseId()),
                refusal.refusedAt(),
                refusal.answer(),
                refusal.answerReason(),
                clause(refusal.answerClause()),
                refusal.answeredAt(),
                agency(refusal.ruledLead()),
                refusal.ruledReason(),
                clause(refusal.ruledClause()),
                refusal.ruledAt(),
                agency(refusal.chargedTo()),
                refusal.lost() == null ? null : refusal.lost().toSeconds());
    }

    private String clause(String id) {
        return id == null
                ? null
                : agencies.duty(id)
                        .map(clause -> clause.number() + " " + clause.text())
                        .orElse(id);
    }

    private String agency(String id) {
        return id == null ? null : agencies.get(id).name();
    }

    private List<CaseView.File> files(String number) {
        return attachments.ofCase(number).stream()
                .map(file -> new CaseView.File(
                        file.id(),
                        file.name(),
                        file.type(),
                        file.size(),
                        file.image(),
                        file.at(),
                        file.officerName(),
                        file.purpose()))
                .toList();
    }

    private static CaseView.Visit visit(ReturnVisit visit) {
        return new CaseView.Visit(
                visit.visitNo(),
                visit.afterDays(),
                visit.dueOn().toString(),
                visit.visitedAt(),
                visit.visitorName(),
                visit.outcome(),
                visit.note());
    }
}
