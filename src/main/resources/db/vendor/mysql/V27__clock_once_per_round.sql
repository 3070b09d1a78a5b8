-- Before 8.0.19 a unique constraint is dropped as what it is: an index.
alter table case_clock drop index case_clock_once, add constraint case_clock_once unique (scope, policy, round_no);
