package org.shaodao.dispatch.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.dispatch.DispatchDesk;
import org.shaodao.dispatch.Refusal;
import org.shaodao.dispatch.Refusals;
import org.shaodao.whistle.Whistles;
import org.shaodao.worklist.TaskAction;
import org.springframework.stereotype.Component;

/** 争议会商: the street rules who does it; the ruling binds and is kept as a precedent. */
@Component
class RuleAction implements TaskAction<RuleAction.Form> {

    private static final int MOST_ASSISTANTS = 10;

    private final Refusals refusals;
    private final DispatchDesk desk;
    private final RefusalRules rules;
    private final Rulings rulings;
    private final Whistles whistles;
    private final AgencyDirectory agencies;

    RuleAction(
            Refusals refusals,
            DispatchDesk desk,
            RefusalRules rules,
            Rulings rulings,
            Whistles whistles,
            AgencyDirectory agencies) {
        this.refusals = refusals;
        this.desk = desk;
        this.rules = rules;
        this.rulings = rulings;
        this.whistles = whistles;
        this.agencies = agencies;
    }

    record Form(String lead, List<String> assists, String clauseId, String reason) {}

    @Override
    public String task() {
        return "refusal-arbitration/rule";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Outcome perform(Form form, Completion completion) {
        var refusal = refusals.get(completion.decision("refusalId"));
        rules.requireClause(form.clauseId());
        var assists = form.assists() == null ? List.<String>of() : form.assists();
        if (assists.size() > MOST_ASSISTANTS) {
            throw new Refused("invalid-input", "协办部门最多 " + MOST_ASSISTANTS + " 个。", "assists");
        }
        if (assists.contains(form.lead())) {
            throw new Refused("department-twice", "主办和协办不能是同一个部门。", "assists");
        }
        var owner = agency(refusal, form.lead(), "lead");
        var others =
                assists.stream().map(one -> agency(refusal, one, "assists")).toList();
        var grounds = new Refusal.Grounds(
                form.reason(),
                form.clauseId(),
                completion.at(),
                completion.viewer().name());
        desk.rule(refusal, owner.id(), String.join(",", assists), grounds, wrong(refusal, owner.id()));
        var details = new LinkedHashMap<String, Object>();
        details.put("承办", owner.name());
        details.put("协办", others.stream().map(AgencyView::name).toList());
        details.put("依据", agencies.duty(form.clauseId()).orElseThrow().number());
        details.put("理由", form.reason());
        return new Outcome(
                "裁决：由" + owner.name() + "承办",
                Map.of("rulingOwner", rulings.keepHere(refusal) ? "this" : "other"),
                details);
    }

    /** Who is charged with the time lost: the refuser who must do it after all, or the objector who must. */
    private static String wrong(Refusal refusal, String owner) {
        return owner.equals(refusal.fromAgency()) || owner.equals(refusal.proposedAgency()) ? owner : null;
    }

    private AgencyView agency(Refusal refusal, String id, String field) {
        var region = whistles.get(refusal.caseNumber()).regionCode();
        return agencies.answeringFor(region, null).stream()
                .filter(found -> found.id().equals(id) && !"COMMUNITY".equals(found.kind()))
                .findFirst()
                .orElseThrow(() -> new Refused("no-such-department", "没有这个部门，或不管这个地方。", field));
    }

    @Override
    public Map<String, Object> prefill(Completion completion) {
        var refusal = refusals.get(completion.decision("refusalId"));
        var region = whistles.get(refusal.caseNumber()).regionCode();
        var options = agencies.answeringFor(region, null).stream()
                .filter(agency -> !"COMMUNITY".equals(agency.kind()))
                .map(agency -> Map.of("value", agency.id(), "label", agency.name()))
                .toList();
        return Map.of(
                "agencyOptions",
                options,
                "clauseOptions",
                ClauseOptions.of(agencies, refusal.fromAgency(), refusal.proposedAgency()));
    }

    @Override
    public Map<String, String> consequences(Completion completion) {
        var refusal = refusals.get(completion.decision("refusalId"));
        return Map.of(
                "",
                refusal.fromAgencyName() + "说应由" + refusal.proposedAgencyName()
                        + "办，对方不同意。裁决后双方都不能再退，记为先例，耽误的时间记在错的一方。");
    }
}
