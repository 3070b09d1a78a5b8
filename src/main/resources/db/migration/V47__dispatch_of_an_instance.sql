-- Whoever hands a task over looks for the department's part by the instance of its diagram: 1.3 s at 800,000, 1 ms with it.
create index ix_dispatch_instance on dispatch (instance_id);
