package org.shaodao.worklist.internal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shaodao.worklist.TaskState;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The rows as aggregates. Lists read past them, in plain SQL ({@link TaskListing}). */
interface TaskEntries extends JpaRepository<TaskEntry, String> {

    /** Locks the row until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from TaskEntry t where t.taskId = :taskId")
    Optional<TaskEntry> lock(String taskId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from TaskEntry t where t.queue = :queue and t.state = org.shaodao.worklist.TaskState.OPEN"
            + " order by t.taskId")
    List<TaskEntry> lockOpenOf(String queue);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from TaskEntry t where t.ownerId = :officer and t.state = org.shaodao.worklist.TaskState.OPEN"
            + " order by t.taskId")
    List<TaskEntry> lockOpenOfOfficer(long officer);

    @Query("select t from TaskEntry t where t.queue = :queue and t.state = org.shaodao.worklist.TaskState.OPEN"
            + " order by t.sortAt, t.taskId")
    List<TaskEntry> openOf(String queue, Limit limit);

    @Query("select t from TaskEntry t where t.ownerId = :officer and t.state = org.shaodao.worklist.TaskState.OPEN"
            + " order by t.sortAt, t.taskId")
    List<TaskEntry> openOfOfficer(long officer, Limit limit);

    @Query("select t from TaskEntry t where t.queue in :queues and t.state = org.shaodao.worklist.TaskState.OPEN"
            + " order by t.sortAt, t.taskId")
    List<TaskEntry> openOfAny(Collection<String> queues, Limit limit);

    long countByQueueInAndState(Collection<String> queues, TaskState state);

    long countByQueueAndState(String queue, TaskState state);

    long countByOwnerIdAndState(long ownerId, TaskState state);

    List<TaskEntry> findByTaskIdIn(Collection<String> taskIds);

    List<TaskEntry> findByStateAndTaskIdGreaterThanOrderByTaskIdAsc(TaskState state, String taskId, Limit limit);

    long countByState(TaskState state);
}
