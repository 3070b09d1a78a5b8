-- 吹哨: the whistle, its number without gaps, the departments the community asks for, visits.
create table whistle_number (
    county_code varchar(12) not null,
    blow_year int not null,
    last_number int not null,
    primary key (county_code, blow_year)
);

create table whistle (
    id bigint auto_increment primary key,
    number varchar(24) not null,
    level varchar(12) not null,
    proposed_level varchar(12) not null,
    level_reason varchar(500),
    level_rule varchar(600) not null,
    type varchar(32) not null,
    title varchar(120) not null,
    body varchar(4000) not null,
    tried varchar(2000) not null,
    harm varchar(12) not null,
    persons varchar(12) not null,
    minor boolean not null,
    weapon boolean not null,
    region_code varchar(16) not null,
    region_path varchar(120) not null,
    place varchar(200) not null,
    lat double,
    lng double,
    state varchar(20) not null,
    blower_id bigint not null,
    blower_name varchar(60) not null,
    blower_agency varchar(48) not null,
    blower_agency_name varchar(120) not null,
    departments_reason varchar(500),
    blown_at datetime(6) not null,
    confirmed_at datetime(6),
    signed_at datetime(6),
    concluded_at datetime(6),
    result varchar(2000),
    verdict varchar(12),
    closed_at datetime(6),
    end_reason varchar(500),
    joined_to varchar(24),
    reopened int not null,
    version bigint not null,
    constraint uq_whistle_number unique (number)
);
-- Lists: what a territory blew, newest first; what a community blew lately (duplicates).
create index ix_whistle_path on whistle (region_path, id);
create index ix_whistle_blower on whistle (blower_id, id);
create index ix_whistle_place on whistle (region_code, blown_at);

create table whistle_wish (
    id bigint auto_increment primary key,
    case_number varchar(24) not null,
    agency_id varchar(48) not null,
    agency_name varchar(120) not null,
    role varchar(8) not null,
    why varchar(500) not null,
    rule_table varchar(60),
    rule_row int,
    precedent_id bigint,
    constraint uq_wish unique (case_number, agency_id)
);

create table return_visit (
    id bigint auto_increment primary key,
    case_number varchar(24) not null,
    instance_id varchar(64) not null,
    visit_no int not null,
    after_days int not null,
    due_on date not null,
    visited_at datetime(6),
    visitor_name varchar(60),
    way varchar(20),
    outcome varchar(12),
    note varchar(2000),
    constraint uq_visit unique (instance_id, visit_no)
);
create index ix_visit_case on return_visit (case_number, visit_no);
