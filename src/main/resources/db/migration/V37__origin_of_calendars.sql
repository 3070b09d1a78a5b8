-- What the town enters itself is not overwritten by what comes with the application.
alter table calendar_plan add column origin varchar(8) not null default 'FILE';
