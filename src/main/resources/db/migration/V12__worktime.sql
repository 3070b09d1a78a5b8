-- 工作日历: what is not as the weekday says, and by which hours an office works. Revisions are added, never changed.
create table calendar_plan (
    id bigint auto_increment primary key,
    plan_year int not null,
    revision int not null,
    title varchar(100) not null,
    source varchar(300) not null,
    short_source varchar(100) not null,
    published_on date,
    loaded_at datetime(6) not null,
    constraint calendar_plan_once unique (plan_year, revision)
);

create table calendar_day (
    id bigint auto_increment primary key,
    plan_id bigint not null,
    on_date date not null,
    kind varchar(12) not null,
    name varchar(40) not null,
    shifts varchar(200),
    constraint calendar_day_once unique (plan_id, on_date),
    constraint calendar_day_plan foreign key (plan_id) references calendar_plan (id)
);

create table work_schedule (
    id bigint auto_increment primary key,
    code varchar(40) not null,
    revision int not null,
    name varchar(100) not null,
    source varchar(300) not null,
    weekdays varchar(100) not null,
    shifts varchar(200) not null,
    every_day boolean not null,
    loaded_at datetime(6) not null,
    constraint work_schedule_once unique (code, revision)
);

create table schedule_season (
    id bigint auto_increment primary key,
    schedule_id bigint not null,
    name varchar(40) not null,
    first_day varchar(7) not null,
    last_day varchar(7) not null,
    shifts varchar(200) not null,
    constraint schedule_season_schedule foreign key (schedule_id) references work_schedule (id)
);

-- Who works by which schedule: an agency (its id), a kind of agency, or * for all who are not named.
create table schedule_holder (
    holder varchar(80) primary key,
    schedule_code varchar(40) not null
);
