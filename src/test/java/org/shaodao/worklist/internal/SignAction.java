package org.shaodao.worklist.internal;

import java.util.Map;
import org.shaodao.Refused;
import org.shaodao.worklist.TaskAction;

/** Signing as the department's module would do it. */
class SignAction implements TaskAction<SignAction.Sign> {

    volatile Map<String, String> unavailable = Map.of();
    volatile Completion last;

    record Sign(String outcome, String reason) {}

    @Override
    public String task() {
        return "department-response/sign";
    }

    @Override
    public Class<Sign> form() {
        return Sign.class;
    }

    @Override
    public Outcome perform(Sign form, Completion completion) {
        last = completion;
        if ("boom".equals(form.reason())) {
            throw new Refused("refusal-window-over", "退单期已过。", "outcome");
        }
        return new Outcome("签收，明天到场", Map.of("signOutcome", form.outcome()), Map.of("reason", "路面"));
    }

    @Override
    public Map<String, Object> prefill(Completion completion) {
        return Map.of("outcome", "sign");
    }

    @Override
    public Map<String, String> unavailable(Completion completion) {
        return unavailable;
    }

    @Override
    public Map<String, String> consequences(Completion completion) {
        return Map.of("sign", "任务归本部门，办理时限照常走。");
    }
}
