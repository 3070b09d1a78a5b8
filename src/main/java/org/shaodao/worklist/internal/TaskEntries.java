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

    List<TaskEntry> findByTaskIdIn(Collection<String> taskIds);

    List<TaskEntry> findByStateAndTaskIdGreaterThanOrderByTaskIdAsc(TaskState state, String taskId, Limit limit);

    long countByState(TaskState state);
}
