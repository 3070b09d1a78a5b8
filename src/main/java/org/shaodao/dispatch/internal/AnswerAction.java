package org.shaodao.dispatch.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.dispatch.DispatchDesk;
import org.shaodao.dispatch.Refusal;
import org.shaodao.dispatch.Refusals;
import org.shaodao.worklist.TaskAction;
import org.springframework.stereotype.Component;

/** 答复提议: the department that was proposed accepts, or objects with its own clause; then the street rules. */
@Component
class AnswerAction implements TaskAction<AnswerAction.Form> {

    private final Refusals refusals;
    private final DispatchDesk desk;
    private final RefusalRules rules;
    private final AgencyDirectory agencies;

    AnswerAction(Refusals refusals, DispatchDesk desk, RefusalRules rules, AgencyDirectory agencies) {
        this.refusals = refusals;
        this.desk = desk;
        this.rules = rules;
        this.agencies = agencies;
    }

    record Form(String outcome, String reason, String clauseId) {}

    @Override
    public String task() {
        return "refusal-arbitration/answer";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Outcome perform(Form form, Completion completion) {
        var refusal = refusals.get(completion.decision("refusalId"));
        var decisions = Map.<String, Object>of("proposalOutcome", form.outcome());
        if ("accept".equals(form.outcome())) {
            desk.accept(refusal, completion.at(), completion.viewer().name());
            return Outcome.of(refusal.proposedAgencyName() + "同意接手", decisions);
        }
        rules.requireClause(form.clauseId());
        desk.object(
                refusal,
                new Refusal.Grounds(
                        form.reason(),
                        form.clauseId(),
                        completion.at(),
                        completion.viewer().name()));
        var details = new LinkedHashMap<String, Object>();
        details.put("理由", form.reason());
        details.put("依据", agencies.duty(form.clauseId()).orElseThrow().number());
        return new Outcome(refusal.proposedAgencyName() + "不同意接手，提请争议会商", decisions, details);
    }

    @Override
    public Map<String, Object> prefill(Completion completion) {
        var refusal = refusals.get(completion.decision("refusalId"));
        return Map.of("outcome", "accept", "clauseOptions", ClauseOptions.of(agencies, refusal.fromAgency()));
    }

    @Override
    public Map<String, String> consequences(Completion completion) {
        return Map.of(
                "accept", "由你部门承办，时限从现在重新算，接手后不能再退。",
                "object", "交街道裁决，1 个工作日内有结果，裁决后双方都不能再退。");
    }
}
