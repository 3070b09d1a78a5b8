package org.shaodao.dispatch.internal;

import java.util.Map;
import java.util.stream.Collectors;
import org.shaodao.dispatch.Dispatch;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.worklist.TaskAction;
import org.springframework.stereotype.Component;

/** 主办汇总: the lead answers the community for all departments. */
@Component
class ConcludeAction implements TaskAction<ConcludeAction.Form> {

    static final String TASK = "whistle/conclude";

    private final Dispatches dispatches;
    private final Dispatching dispatching;

    ConcludeAction(Dispatches dispatches, Dispatching dispatching) {
        this.dispatches = dispatches;
        this.dispatching = dispatching;
    }

    record Form(String result) {}

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Outcome perform(Form form, Completion completion) {
        dispatching.answer(completion.caseNumber(), completion.instanceId(), form.result());
        return Outcome.of("主办答复社区：" + form.result(), Map.of());
    }

    /** What the departments have already written, so that nothing is typed twice. */
    @Override
    public Map<String, Object> prefill(Completion completion) {
        var results = dispatches.findByCaseNumberOrderById(completion.caseNumber()).stream()
                .filter(Dispatch::isPart)
                .filter(part -> part.result() != null)
                .map(part -> part.agencyName() + "：" + part.result())
                .collect(Collectors.joining("\n"));
        return Map.of("result", results);
    }

    @Override
    public Map<String, String> consequences(Completion completion) {
        return Map.of("", "“办结”停表，交吹哨的社区核实；社区说没解决会退回来，时限接着走。");
    }
}
