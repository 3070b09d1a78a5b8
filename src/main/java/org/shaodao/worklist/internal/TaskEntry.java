package org.shaodao.worklist.internal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory.AgencyView;
import org.shaodao.engine.EngineTask;
import org.shaodao.worklist.TaskState;
import org.springframework.data.domain.Persistable;

/**
 * One task. Only moves of people change the version; clock and card are written past it ({@link TaskEntries}), so that
 * a paused clock does not make the form stale that somebody is filling in.
 */
@Entity
@DynamicUpdate
@Table(name = "task_entry")
class TaskEntry implements Persistable<String> {

    @Id
    private String taskId;

    @Version
    private Integer version;

    private String caseNumber;
    private String process;
    private String taskKey;
    private String name;
    private String form;
    private String instanceId;
    private String decisions;

    @Embedded
    private TaskCard card;

    private String role;
    private String queue;
    private String queueName;
    private Long ownerId;
    private String ownerName;
    private Instant claimedAt;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private Instant createdAt;
    private Instant endedAt;
    private Long endedBy;
    private String endedByName;
    private String outcome;
    private String clockPolicy;

    @Embedded
    private TaskClock clock;

    private Instant sortAt;

    protected TaskEntry() {}

    TaskEntry(EngineTask task, TaskCard card, String queueName, String decisions, TaskClock clock) {
        this.taskId = task.id();
        this.caseNumber = task.caseNumber();
        this.process = task.process();
        this.taskKey = task.key();
        this.name = task.name();
        this.form = task.form();
        this.instanceId = task.instanceId();
        this.decisions = decisions;
        this.card = card;
        this.role = task.decision("role");
        this.queue = task.queue();
        this.queueName = queueName;
        this.state = TaskState.OPEN;
        this.createdAt = Stored.micros(task.createdAt());
        this.clockPolicy = task.clock();
        this.clock = clock;
        this.sortAt = clock == null ? Stored.FAR : clock.sortAt();
    }

    void take(long officerId, String officerName, Instant now) {
        this.ownerId = officerId;
        this.ownerName = officerName;
        this.claimedAt = Stored.micros(now);
    }

    void release() {
        ownerId = null;
        ownerName = null;
        claimedAt = null;
    }

    void moveTo(AgencyView agency) {
        release();
        queue = agency.id();
        queueName = agency.name();
    }

    /** Its agency has ended and its people went along: whoever has the task keeps it. */
    void follow(AgencyView agency) {
        queue = agency.id();
        queueName = agency.name();
    }

    void done(Viewer viewer, String chosen, Instant now) {
        ended(true, now);
        endedBy = viewer.officerId();
        endedByName = viewer.name();
        outcome = chosen;
    }

    /** Ended without a person of ours: completed elsewhere, or taken away by the diagram. */
    void ended(boolean completed, Instant now) {
        state = completed ? TaskState.DONE : TaskState.CANCELLED;
        endedAt = Stored.micros(now);
    }

    boolean isOpen() {
        return state == TaskState.OPEN;
    }

    boolean isSigned() {
        return "sign".equals(outcome);
    }

    boolean isOf(Viewer viewer) {
        return ownerId != null && ownerId == viewer.officerId();
    }

    boolean isFree() {
        return ownerId == null;
    }

    Long ownerId() {
        return ownerId;
    }

    String ownerName() {
        return ownerName;
    }

    String path() {
        return process + "/" + taskKey;
    }

    @Override
    public String getId() {
        return taskId;
    }

    /** Told apart by the version, because the engine gives the id. */
    @Override
    public boolean isNew() {
        return version == null;
    }

    int version() {
        return version;
    }

    String caseNumber() {
        return caseNumber;
    }

    String instanceId() {
        return instanceId;
    }

    String taskKey() {
        return taskKey;
    }

    String name() {
        return name;
    }

    String decisions() {
        return decisions;
    }

    String regionCode() {
        return card.regionCode();
    }

    String title() {
        return card.title();
    }

    String queue() {
        return queue;
    }

    String queueName() {
        return queueName;
    }

    /** Who has it and since when, or who ended it and when, for the sentence that tells the slower person. */
    Holder holder() {
        return isOpen() ? new Holder(ownerName, claimedAt) : new Holder(endedByName, endedAt);
    }

    record Holder(String name, Instant since) {}
}
