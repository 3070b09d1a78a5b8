package org.shaodao.dispatch.internal;

import java.util.List;
import org.shaodao.dispatch.Dispatches;
import org.shaodao.dispatch.Refusals;
import org.shaodao.engine.ProcessScope;
import org.shaodao.engine.ProcessVocabulary;
import org.shaodao.engine.TaskCreated;
import org.shaodao.whistle.WhistleBook;
import org.springframework.context.event.EventListener;

/** What diagrams may ask of dispatch: {@code ${dispatch.open(execution)}}. */
@ProcessVocabulary("dispatch")
public class DispatchSteps {

    private final Dispatching dispatching;
    private final Rulings rulings;
    private final Dispatches dispatches;
    private final Refusals refusals;
    private final WhistleBook book;

    DispatchSteps(
            Dispatching dispatching, Rulings rulings, Dispatches dispatches, Refusals refusals, WhistleBook book) {
        this.dispatching = dispatching;
        this.rulings = rulings;
        this.dispatches = dispatches;
        this.refusals = refusals;
        this.book = book;
    }

    /** 派单给哪些部门: ids of their parts. */
    public List<String> open(ProcessScope scope) {
        return dispatching.open(scope);
    }

    /** 派单: the department of this diagram is told and its clocks start. */
    public void begin(ProcessScope scope) {
        dispatching.begin(scope);
    }

    /** 只有一个部门?: nobody assisted in this round. */
    public boolean soleLead(ProcessScope scope) {
        return dispatching.soleLead(scope);
    }

    /** 沿用主办结果. */
    public void adoptLeadResult(ProcessScope scope) {
        dispatching.adoptLeadResult(scope);
    }

    /** 退单受理: puts the refusal into the diagram. */
    public void openRefusal(ProcessScope scope) {
        var part = dispatches.get(scope.text("dispatchId"));
        var refusal = refusals.findByCaseNumberOrderById(scope.caseNumber()).stream()
                .filter(one -> one.dispatchId() == part.id())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no refusal of part " + part.id()));
        scope.decide("refusalId", refusal.id().toString());
    }

    /** 同意接手: the proposed department does it. */
    public void accepted(ProcessScope scope) {
        scope.decide("rulingOwner", "other");
    }

    /** 记录先例. */
    public void recordPrecedent(ProcessScope scope) {
        rulings.keepAsPrecedent(refusals.get(scope.text("refusalId")));
    }

    /** 改派: this department is out, the other joins. */
    public void reassigned(ProcessScope scope) {
        rulings.reassign(refusals.get(scope.text("refusalId")));
    }

    /** 办理完毕: the part must be done, or the whole write is undone. */
    public void finished(ProcessScope scope) {
        var part = dispatches.get(scope.text("dispatchId"));
        if (part.isOpen()) {
            throw new IllegalStateException("part " + part.id() + " is still " + part.state());
        }
    }

    /** 各部门终止: the case ended otherwise. */
    public void endAll(ProcessScope scope) {
        dispatching.endAll(scope.caseNumber());
    }

    /** Where a task of the case appears, the whistle stands. */
    @EventListener
    void on(TaskCreated created) {
        var task = created.task();
        switch (task.path()) {
            case "whistle/conclude" -> book.hold(task.caseNumber()).concluding();
            case "department-response/handle" -> book.hold(task.caseNumber()).handling();
            default -> {
                // The other tasks do not move the whistle.
            }
        }
    }
}
