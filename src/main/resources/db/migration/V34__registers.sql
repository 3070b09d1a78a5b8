-- 底册: every line of the town's own lists has a version, ends instead of being deleted, and lies in a region.
alter table region add column version bigint not null default 0;
alter table region add column ended_on date;
alter table region add column successor varchar(16);

alter table agency add column region_path varchar(160) not null default '';
alter table agency add column version bigint not null default 0;
alter table agency add column ended_on date;
alter table agency add column successor varchar(48);
update agency set region_path = (select r.path from region r where r.code = agency.region_code);
create index ix_agency_path on agency (region_path, id);

alter table post add column region_path varchar(160) not null default '';
alter table post add column version bigint not null default 0;
alter table post add column ended_on date;
alter table post add column post_key varchar(100) generated always as (concat(agency_id, '~', title));
update post set region_path = (select a.region_path from agency a where a.id = post.agency_id);
create index ix_post_path on post (region_path, post_key);

alter table officer add column region_path varchar(160) not null default '';
alter table officer add column phone varchar(40);
alter table officer add column version bigint not null default 0;
alter table officer add column ended_on date;
update officer set region_path = (select p.region_path from post p where p.id = officer.post_id);
alter table officer drop column in_service;
create index ix_officer_path on officer (region_path, staff_number);

alter table duty_clause add column version bigint not null default 0;
alter table duty_clause add column ended_on date;

-- Who changed which line, from what to what.
create table register_change (
    id           bigint       auto_increment primary key,
    register     varchar(24)  not null,
    line_key     varchar(100) not null,
    change_kind  varchar(12)  not null,
    changed_at   datetime(6)  not null,
    officer_id   bigint,
    officer_name varchar(40)  not null,
    agency_name  varchar(80),
    channel      varchar(12)  not null,
    reason       varchar(200),
    file_name    varchar(200),
    cells_before text,
    cells_after  text
);

create index ix_register_change_line on register_change (register, line_key, id);

-- A file on its way in: read, examined, and brought in when somebody says so.
create table register_import (
    id           bigint       auto_increment primary key,
    register     varchar(24)  not null,
    file_name    varchar(200) not null,
    state        varchar(12)  not null,
    officer_id   bigint       not null,
    officer_name varchar(40)  not null,
    agency_name  varchar(80),
    channel      varchar(12)  not null,
    received_at  datetime(6)  not null,
    touched_at   datetime(6)  not null,
    unknown_columns varchar(400),
    row_total    int          not null,
    row_done     int          not null,
    row_added    int          not null,
    row_changed  int          not null,
    row_ended    int          not null,
    row_same     int          not null,
    row_wrong    int          not null,
    failure      varchar(400),
    version      bigint       not null
);

create index ix_register_import_officer on register_import (officer_id, id);

create table register_import_row (
    import_id    bigint       not null,
    row_no       int          not null,
    row_kind     varchar(12)  not null,
    line_key     varchar(100),
    cells        text not null,
    cells_before text,
    faults       text,
    primary key (import_id, row_no),
    constraint fk_register_import_row foreign key (import_id) references register_import (id)
);

create index ix_register_import_row_kind on register_import_row (import_id, row_kind, row_no);
