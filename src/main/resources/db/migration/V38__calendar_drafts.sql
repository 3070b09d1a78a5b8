-- A year's plan on its way: what it would move, then what it has moved.
create table calendar_draft (
    id           bigint       auto_increment primary key,
    plan_year    int          not null,
    based_on     int          not null,
    revision     int,
    state        varchar(12)  not null,
    officer_id   bigint       not null,
    officer_name varchar(40)  not null,
    agency_name  varchar(80),
    title        varchar(100) not null,
    source       varchar(300) not null,
    short_source varchar(100) not null,
    published_on date,
    entries      text         not null,
    received_at  datetime(6)  not null,
    touched_at   datetime(6)  not null,
    due_from     datetime(6)  not null,
    last_clock   bigint       not null,
    clock_total  bigint       not null,
    clock_done   bigint       not null,
    moved_later  bigint       not null,
    moved_earlier bigint      not null,
    version      bigint       not null
);
create index ix_calendar_draft_year on calendar_draft (plan_year, id);

create table calendar_draft_move (
    draft_id    bigint      not null,
    due_before  datetime(6) not null,
    clock_id    bigint      not null,
    case_number varchar(40) not null,
    clock_name  varchar(40) not null,
    agency_id   varchar(80),
    due_after   datetime(6) not null,
    primary key (draft_id, due_before, clock_id),
    constraint fk_calendar_draft_move foreign key (draft_id) references calendar_draft (id)
);
