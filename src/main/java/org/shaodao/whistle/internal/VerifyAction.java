package org.shaodao.whistle.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shaodao.access.Action;
import org.shaodao.whistle.WhistleBook;
import org.shaodao.worklist.TaskAction;
import org.springframework.stereotype.Component;

/** 社区核实: the community, not the department, says whether it is solved. */
@Component
class VerifyAction implements TaskAction<VerifyAction.Form> {

    private final WhistleBook book;

    VerifyAction(WhistleBook book) {
        this.book = book;
    }

    record Form(String outcome, String reason, String satisfaction) {}

    @Override
    public String task() {
        return "whistle/verify";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    /** A volunteer of the community visits; whether it is solved is not for a volunteer to say. */
    @Override
    public Action needs() {
        return Action.COMMUNITY_ANSWER;
    }

    @Override
    public Outcome perform(Form form, Completion completion) {
        book.verified(completion.caseNumber(), form.outcome());
        var details = new LinkedHashMap<String, Object>();
        if (form.reason() != null && !form.reason().isBlank()) {
            details.put("原因", form.reason());
        }
        if (form.satisfaction() != null) {
            details.put("满意度", form.satisfaction());
        }
        var said = WhistleBook.verdicts().get(form.outcome());
        return new Outcome(
                "社区核实：" + said + (details.containsKey("原因") ? "，" + form.reason() : ""),
                Map.of("verdict", form.outcome()),
                details);
    }

    @Override
    public Map<String, String> consequences(Completion completion) {
        return Map.of(
                "solved", "这件哨办结，之后按 7、30、90、180 天回访。",
                "partly", "退回主办部门接着办，时限接着原来的走。",
                "notSolved", "退回主办部门重新办，时限接着原来的走。");
    }
}
