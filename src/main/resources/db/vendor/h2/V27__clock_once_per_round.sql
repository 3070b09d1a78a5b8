alter table case_clock drop constraint case_clock_once;
alter table case_clock add constraint case_clock_once unique (scope, policy, round_no);
