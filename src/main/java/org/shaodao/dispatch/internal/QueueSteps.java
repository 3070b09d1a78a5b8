package org.shaodao.dispatch.internal;

import java.util.NoSuchElementException;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.dispatch.Refusals;
import org.shaodao.engine.ProcessScope;
import org.shaodao.engine.ProcessVocabulary;
import org.shaodao.whistle.Whistles;

/**
 * Whose queue a task goes to: {@code ${queue.of(execution, 'street')}}. A queue is the id of an
 * agency; where one has ended, of the one that took over.
 */
@ProcessVocabulary("queue")
public class QueueSteps {

    private final Whistles whistles;
    private final Dispatches dispatches;
    private final Refusals refusals;
    private final AgencyDirectory agencies;

    QueueSteps(Whistles whistles, Dispatches dispatches, Refusals refusals, AgencyDirectory agencies) {
        this.whistles = whistles;
        this.dispatches = dispatches;
        this.refusals = refusals;
        this.agencies = agencies;
    }

    /**
     * @param who community 吹哨的社区, street 街道综治中心, department 本派单的部门, lead 主办, proposed 退单提出的部门,
     *     arbiter 裁决争议的街道, visitor 回访的社区
     */
    public String of(ProcessScope scope, String who) {
        return agencies.standing(named(scope, who)).id();
    }

    private String named(ProcessScope scope, String who) {
        return switch (who) {
            case "community", "visitor" -> whistles.get(scope.caseNumber()).blowerAgency();
            case "street", "arbiter" -> centreOf(scope.caseNumber());
            case "department" -> dispatches.get(scope.text("dispatchId")).agencyId();
            case "lead" ->
                dispatches
                        .leadOf(scope.caseNumber())
                        .orElseThrow(() -> new NoSuchElementException("没有主办部门：" + scope.caseNumber()))
                        .agencyId();
            case "proposed" -> refusals.get(scope.text("refusalId")).proposedAgency();
            default -> throw new IllegalArgumentException("没有叫 " + who + " 的队列");
        };
    }

    private String centreOf(String caseNumber) {
        var region = whistles.get(caseNumber).regionCode();
        return agencies.responsibleFor("CENTRE", region)
                .orElseThrow(() -> new NoSuchElementException("这个地方没有综治中心：" + region))
                .id();
    }
}
