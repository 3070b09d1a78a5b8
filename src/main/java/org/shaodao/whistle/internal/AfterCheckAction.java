package org.shaodao.whistle.internal;

import java.util.Map;
import org.shaodao.worklist.TaskAction;
import org.springframework.stereotype.Component;

/** 事后核查: an emergency whistle went straight out; the street looks at it afterwards. */
@Component
class AfterCheckAction implements TaskAction<AfterCheckAction.Form> {

    record Form(String outcome, String note) {}

    @Override
    public String task() {
        return "whistle/afterCheck";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Outcome perform(Form form, Completion completion) {
        var proper = "proper".equals(form.outcome());
        return new Outcome(
                proper ? "事后核查：应急哨吹得对" : "事后核查：不该用应急哨",
                Map.of(),
                form.note() == null ? Map.of() : Map.of("说明", form.note()));
    }

    @Override
    public Map<String, String> consequences(Completion completion) {
        return Map.of("proper", "记为合规，不影响正在办的事。", "overused", "记为滥用应急哨并告知社区，不影响正在办的事。");
    }
}
