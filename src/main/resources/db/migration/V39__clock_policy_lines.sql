-- 时限政策 as lines of a register; what the town adds itself is not overwritten by what comes with the application.
alter table clock_policy add column origin varchar(8) not null default 'FILE';
alter table clock_policy add column version bigint not null default 0;
alter table clock_policy add column ended_on date;
alter table clock_policy add column policy_key varchar(80) generated always as (concat(policy, '~', tier, '~', revision));
