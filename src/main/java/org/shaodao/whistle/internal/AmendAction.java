package org.shaodao.whistle.internal;

import java.util.Map;
import org.shaodao.access.Action;
import org.shaodao.whistle.WhistleBook;
import org.shaodao.whistle.WhistleState;
import org.shaodao.worklist.TaskAction;
import org.springframework.stereotype.Component;

/** 社区补充: the street has sent the whistle back; the community adds what is missing, or withdraws. */
@Component
class AmendAction implements TaskAction<AmendAction.Form> {

    private final WhistleBook book;

    AmendAction(WhistleBook book) {
        this.book = book;
    }

    record Form(String outcome, String text) {}

    @Override
    public String task() {
        return "whistle/amend";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Action needs() {
        return Action.COMMUNITY_ANSWER;
    }

    @Override
    public Outcome perform(Form form, Completion completion) {
        var decisions = Map.<String, Object>of("amendOutcome", form.outcome());
        if ("withdraw".equals(form.outcome())) {
            book.ended(completion.caseNumber(), WhistleState.WITHDRAWN, "退回后社区不再吹哨", completion.at());
            return Outcome.of("社区撤回", decisions);
        }
        book.amended(completion.caseNumber(), form.text().strip());
        return Outcome.of("社区补充后再送街道", decisions);
    }

    @Override
    public Map<String, Object> prefill(Completion completion) {
        return Map.of("outcome", "resubmit");
    }

    @Override
    public Map<String, String> consequences(Completion completion) {
        var reason = book.read(completion.caseNumber()).endReason();
        return Map.of("resubmit", "街道退回的原因：" + reason + " 补好后重新送街道确认。", "withdraw", "这件哨到此为止，不再派给任何部门。");
    }
}
