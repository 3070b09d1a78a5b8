-- A place and words narrow a queue within the index: only the rows of the page are read.
alter table task_entry drop index ix_task_entry_queue;
create index ix_task_entry_queue on task_entry (queue, state, owner_id, sort_at, task_id, region_path, found_by);
