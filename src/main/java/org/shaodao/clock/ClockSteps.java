package org.shaodao.clock;

import org.shaodao.engine.ProcessScope;
import org.shaodao.engine.ProcessVocabulary;

/** 时限: what a diagram may say about its clocks. */
@ProcessVocabulary("clock")
public class ClockSteps {

    private final Escalation escalation;

    ClockSteps(Escalation escalation) {
        this.escalation = escalation;
    }

    /** 时限阶梯: the name by which the engine's ladder calendar asks for the next rung of this running diagram. */
    public String ladder(ProcessScope execution) {
        return "ladder:" + execution.instanceId();
    }

    /** 升级: fires every rung that is due; a second call fires nothing. */
    public void escalate(ProcessScope execution) {
        escalation.fire(execution.instanceId());
    }
}
