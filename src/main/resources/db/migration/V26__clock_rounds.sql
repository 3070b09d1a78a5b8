-- A policy may start anew when what it waits for is asked again: the next return visit, the next verification.
alter table clock_policy add column anew boolean default false not null;
alter table case_clock add column round_no int default 1 not null;
