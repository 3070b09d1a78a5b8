-- The duty roster as lines of a register, and who stands in for whom.
alter table duty_roster add column roster_key varchar(160) not null default '';
alter table duty_roster add column region_path varchar(160) not null default '';
alter table duty_roster add column version bigint not null default 0;
alter table duty_roster add column ended_on date;
update duty_roster set region_path = (select a.region_path from agency a where a.id = duty_roster.agency_id);
update duty_roster set roster_key = concat(agency_id, '~',
    (select o.staff_number from officer o where o.id = duty_roster.officer_id), '~',
    coalesce(concat('', duty_date), concat('', weekday)), '~', concat('', from_min));
create index ix_duty_roster_path on duty_roster (region_path, roster_key);
create index ix_duty_roster_key on duty_roster (roster_key);
create index ix_duty_roster_officer on duty_roster (officer_id);

create table deputy (
    id          bigint       auto_increment primary key,
    deputy_key  varchar(150) not null,
    officer_id  bigint       not null,
    deputy_id   bigint       not null,
    from_day    date         not null,
    to_day      date         not null,
    stands_for  varchar(12)  not null,
    region_path varchar(160) not null,
    version     bigint       not null,
    ended_on    date,
    constraint ux_deputy unique (deputy_key),
    constraint fk_deputy_officer foreign key (officer_id) references officer (id),
    constraint fk_deputy_deputy foreign key (deputy_id) references officer (id)
);
create index ix_deputy_path on deputy (region_path, deputy_key);
