package org.shaodao.whistle.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.agency.AgencyDirectory.DutyClauseView;
import org.shaodao.engine.Decisions;
import org.shaodao.engine.Decisions.FiredRule;
import org.shaodao.region.RegionDirectory;
import org.shaodao.whistle.Precedents;
import org.shaodao.whistle.Precedents.LikePrecedent;
import org.shaodao.whistle.Proposal;
import org.shaodao.whistle.Proposal.FiredRow;
import org.shaodao.whistle.Proposal.FollowedPrecedent;
import org.shaodao.whistle.WhistleLevel;
import org.springframework.stereotype.Component;

/** Proposes level and departments: asks the two tables, and lets what is settled go before the dispatch table. */
@Component
public class Grader {

    private final Decisions decisions;
    private final AgencyDirectory agencies;
    private final Precedents precedents;
    private final DispatchCatalogue catalogue;
    private final RegionDirectory regions;

    Grader(
            Decisions decisions,
            AgencyDirectory agencies,
            Precedents precedents,
            DispatchCatalogue catalogue,
            RegionDirectory regions) {
        this.decisions = decisions;
        this.agencies = agencies;
        this.precedents = precedents;
        this.catalogue = catalogue;
        this.regions = regions;
    }

    /** What the tables read. */
    public record Facts(String type, String harm, String persons, boolean minor, boolean weapon, String regionCode) {

        Map<String, Object> all() {
            return Map.of("type", type, "harm", harm, "persons", persons, "minor", minor, "weapon", weapon);
        }

        public String county() {
            return regionCode.substring(0, 6);
        }
    }

    public record ProposedLevel(WhistleLevel level, String table, int row, String reason) {}

    public ProposedLevel level(Facts facts) {
        var fired = decisions.ask("level", facts.all()).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("定级表没有一行适用于 " + facts));
        return new ProposedLevel(
                WhistleLevel.valueOf(fired.text("level")), fired.tableName(), fired.row(), fired.reason());
    }

    public List<LikePrecedent> like(Facts facts, String text) {
        return precedents.like(facts.type(), facts.county(), text);
    }

    /** Lead first. The catalogue goes before a ruling that is alike enough, and that before the dispatch table. */
    public List<Proposal> departments(Facts facts, WhistleLevel level, String text, List<LikePrecedent> like) {
        return settled(facts, text)
                .or(() ->
                        like.stream().filter(LikePrecedent::binding).findFirst().map(this::follow))
                .orElseGet(() -> fromTable(facts, level));
    }

    /** As the city or the county has settled it, where somebody there answers as the lead. */
    private Optional<List<Proposal>> settled(Facts facts, String text) {
        return catalogue
                .of(facts.type(), regions.get(facts.regionCode()).path(), text)
                .flatMap(item -> agencies.responsibleFor(item.leadKind(), facts.regionCode())
                        .map(lead -> settled(facts, item, lead)));
    }

    private List<Proposal> settled(Facts facts, CatalogueItem item, AgencyView lead) {
        var clause = agencies.duty(item.clauseId()).map(DutyClauseView::number).orElse(item.clauseId());
        var why = "派单目录 " + item.id() + "：" + item.reason() + "（" + clause + "）";
        var proposals = new ArrayList<Proposal>();
        proposals.add(proposal(lead, Proposal.LEAD, why, null, null));
        item.assistKinds().stream()
                .flatMap(kind -> agencies.responsibleFor(kind, facts.regionCode()).stream())
                .filter(assist -> !assist.id().equals(lead.id()))
                .distinct()
                .forEach(assist -> proposals.add(proposal(assist, Proposal.ASSIST, why, null, null)));
        return proposals;
    }

    private List<Proposal> follow(LikePrecedent ruling) {
        var why = "按 " + ruling.caseNumber() + " 的裁决：" + ruling.reason();
        var followed = new FollowedPrecedent(ruling.id(), ruling.decidedAt(), ruling.clause());
        var proposals = new ArrayList<Proposal>();
        proposals.add(proposal(agencies.get(ruling.leadAgency()), Proposal.LEAD, why, null, followed));
        ruling.assists()
                .forEach(assist -> proposals.add(proposal(agencies.get(assist), Proposal.ASSIST, why, null, followed)));
        return proposals;
    }

    private List<Proposal> fromTable(Facts facts, WhistleLevel level) {
        var inputs = new LinkedHashMap<String, Object>(facts.all());
        inputs.put("level", level.name());
        var byAgency = new LinkedHashMap<String, Proposal>();
        decisions
                .ask("dispatch", inputs)
                .forEach(rule -> named(rule, facts.regionCode())
                        .forEach(proposal -> byAgency.merge(
                                proposal.agencyId(), proposal, (one, other) -> one.leads() ? one : other)));
        return byAgency.values().stream()
                .sorted(java.util.Comparator.comparing(proposal -> proposal.leads() ? 0 : 1))
                .toList();
    }

    private List<Proposal> named(FiredRule rule, String regionCode) {
        return agencies.responsibleFor(rule.text("kind"), regionCode)
                .map(agency -> proposal(
                        agency, rule.text("role"), rule.reason(), new FiredRow(rule.tableName(), rule.row()), null))
                .map(List::of)
                .orElse(List.of());
    }

    private static Proposal proposal(
            AgencyView agency, String role, String why, FiredRow rule, FollowedPrecedent precedent) {
        return new Proposal(agency.id(), agency.name(), role, why, rule, precedent);
    }
}
