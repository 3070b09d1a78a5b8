package org.shaodao.worklist.internal;

import java.time.Clock;
import java.util.stream.Stream;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.clock.Clocks;
import org.shaodao.engine.EngineTask;
import org.shaodao.engine.TaskCreated;
import org.shaodao.engine.TaskEnded;
import org.shaodao.worklist.CaseCards;
import org.shaodao.worklist.LaterOwners;
import org.shaodao.worklist.TaskAppeared;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes the row of a task in the engine's own transaction, the moment the task appears or ends. */
@Component
class TaskRecorder {

    private final TaskEntries entries;
    private final ObjectProvider<CaseCards> cards;
    private final ObjectProvider<LaterOwners> owners;
    private final AgencyDirectory agencies;
    private final Clocks clocks;
    private final DecisionText decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskRecorder(
            TaskEntries entries,
            ObjectProvider<CaseCards> cards,
            ObjectProvider<LaterOwners> owners,
            AgencyDirectory agencies,
            Clocks clocks,
            DecisionText decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.cards = cards;
        this.owners = owners;
        this.agencies = agencies;
        this.clocks = clocks;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** Before the clocks hear of the task, so that a clock started by it finds the row. */
    @EventListener
    @Order(10)
    void created(TaskCreated created) {
        var task = created.task();
        if (task.queue() == null) {
            throw new IllegalStateException("task " + task.path() + " of " + task.caseNumber() + " has no queue");
        }
        var card = cards.getObject().card(task.caseNumber());
        var queueName = agencies.find(task.queue()).map(AgencyView::name).orElse(task.queue());
        var entry = new TaskEntry(
                task, new TaskCard(card), queueName, decisions.write(task.decisions()), runningClock(task));
        giveToOwner(entry, task);
        entries.save(entry);
        events.publishEvent(new TaskAppeared(
                task.id(),
                task.caseNumber(),
                task.path(),
                task.name(),
                card.title(),
                card.level(),
                task.queue(),
                entry.ownerId()));
    }

    @EventListener
    @Order(10)
    void ended(TaskEnded ended) {
        entries.findById(ended.task().id())
                .filter(TaskEntry::isOpen)
                .ifPresent(entry -> entry.ended(ended.completed(), clock.instant()));
    }

    /** Clocks of a department count from dispatch: they run before their task appears. */
    private TaskClock runningClock(EngineTask task) {
        return task.clock() == null
                ? null
                : clocks.open(task.instanceId()).stream()
                        .filter(c -> c.policy().equals(task.clock()))
                        .findFirst()
                        .map(c -> new TaskClock(c, clock.instant()))
                        .orElse(null);
    }

    /**
     * Whoever signed for the department goes on with its later tasks; whoever blew has the community's. Whoever has left
     * since has neither.
     */
    private void giveToOwner(TaskEntry entry, EngineTask task) {
        Stream.concat(decided(task), owners.orderedStream().flatMap(known -> known.of(task).stream()))
                .flatMap(id -> agencies.officersOf(task.queue()).stream().filter(officer -> officer.id() == id))
                .findFirst()
                .ifPresent(officer -> entry.take(officer.id(), officer.name(), clock.instant()));
    }

    private static Stream<Long> decided(EngineTask task) {
        return Stream.of("owner", "blower")
                .map(task::decision)
                .filter(officer -> officer != null && officer.matches("\\d{1,18}"))
                .map(Long::parseLong);
    }
}
