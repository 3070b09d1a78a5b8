-- A plan is applied in lanes, each with a part of the clocks: while the database writes for one, another reckons.
create table calendar_draft_lane (
    draft_id      bigint not null,
    lane          int    not null,
    last_clock    bigint not null,
    clock_done    bigint not null,
    moved_later   bigint not null,
    moved_earlier bigint not null,
    primary key (draft_id, lane),
    constraint fk_calendar_draft_lane foreign key (draft_id) references calendar_draft (id)
);
insert into calendar_draft_lane (draft_id, lane, last_clock, clock_done, moved_later, moved_earlier)
select id, 0, last_clock, clock_done, moved_later, moved_earlier from calendar_draft;
insert into calendar_draft_lane (draft_id, lane, last_clock, clock_done, moved_later, moved_earlier)
select id, 1, last_clock, 0, 0, 0 from calendar_draft;
alter table calendar_draft drop column last_clock;
alter table calendar_draft drop column clock_done;
alter table calendar_draft drop column moved_later;
alter table calendar_draft drop column moved_earlier;
