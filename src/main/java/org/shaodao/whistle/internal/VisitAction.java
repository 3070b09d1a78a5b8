package org.shaodao.whistle.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shaodao.whistle.ReturnVisits;
import org.shaodao.worklist.TaskAction;
import org.springframework.stereotype.Component;

/** 回访: somebody looks again; "worse" reopens the case. */
@Component
class VisitAction implements TaskAction<VisitAction.Form> {

    private final ReturnVisits visits;
    private final VisitPlan plan;

    VisitAction(ReturnVisits visits, VisitPlan plan) {
        this.visits = visits;
        this.plan = plan;
    }

    record Form(String outcome, String way, String note) {}

    @Override
    public String task() {
        return "return-visit/visit";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Outcome perform(Form form, Completion completion) {
        var visitNo = visitNo(completion);
        var visit = visits.findByInstanceIdAndVisitNo(completion.instanceId(), visitNo)
                .orElseThrow(() -> new IllegalStateException("visit " + visitNo + " was never planned"));
        visit.made(completion.at(), completion.viewer().name(), form.way(), form.outcome(), form.note());
        var decisions = new LinkedHashMap<String, Object>();
        decisions.put("visitOutcome", form.outcome());
        decisions.put("visitsLeft", visitNo < plan.visits());
        decisions.put(WhistleSteps.VISIT_NO, Math.min(visitNo + 1, plan.visits()));
        var fine = "fine".equals(form.outcome());
        return new Outcome(
                "第 " + visit.afterDays() + " 天回访：" + (fine ? "没有反复" : "又坏了，重新办理"),
                decisions,
                form.note() == null ? Map.of() : Map.of("情况", form.note()));
    }

    private static int visitNo(Completion completion) {
        return Integer.parseInt(completion.decision(WhistleSteps.VISIT_NO));
    }

    @Override
    public Map<String, String> consequences(Completion completion) {
        var visitNo = visitNo(completion);
        var next = visitNo < plan.visits() ? "下次是办结后第 " + plan.afterDays(visitNo + 1) + " 天。" : "这是最后一次回访。";
        return Map.of("fine", "记下这次回访。" + next, "worse", "重新交主办部门办理，时限重新算。");
    }
}
