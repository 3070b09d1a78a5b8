package org.shaodao.dispatch.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shaodao.clock.Clocks;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.DispatchDesk;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.worklist.TaskAction;
import org.springframework.stereotype.Component;

/** 办理: the department says what it did. 办结不是解决: the community has the word after it. */
@Component
class HandleAction implements TaskAction<HandleAction.Form> {

    private final Dispatches dispatches;
    private final DispatchDesk desk;
    private final Clocks clocks;

    HandleAction(Dispatches dispatches, DispatchDesk desk, Clocks clocks) {
        this.dispatches = dispatches;
        this.desk = desk;
        this.clocks = clocks;
    }

    record Form(String result, String measures, Boolean contacted) {}

    @Override
    public String task() {
        return "department-response/handle";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Outcome perform(Form form, Completion completion) {
        var part = dispatches.get(completion.decision("dispatchId"));
        desk.finish(part, completion.at(), form.result());
        clocks.stop(completion.instanceId(), "FIRST_ANSWER");
        if (Boolean.TRUE.equals(form.contacted())) {
            clocks.stop(completion.instanceId(), "CONTACT");
        }
        var details = new LinkedHashMap<String, Object>();
        if (form.measures() != null && !form.measures().isBlank()) {
            details.put("措施", form.measures());
        }
        return new Outcome(part.agencyName() + "办理完毕：" + form.result(), Map.of(), details);
    }

    @Override
    public Map<String, String> consequences(Completion completion) {
        var part = dispatches.get(completion.decision("dispatchId"));
        var others = dispatches.ofRound(part.openedIn()).stream()
                .filter(other -> other.isOpen() && !other.id().equals(part.id()))
                .map(Dispatch::agencyName)
                .toList();
        var then = others.isEmpty() ? "所有部门都办完了，接着由主办答复社区。" : "还要等 " + String.join("、", others) + " 办完，再由主办汇总答复社区。";
        return Map.of("", then);
    }
}
