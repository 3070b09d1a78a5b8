-- 派单: which departments must come, refusals, rulings and precedents.
create table dispatch (
    id bigint auto_increment primary key,
    case_number varchar(24) not null,
    opened_in varchar(64) not null,
    instance_id varchar(64),
    agency_id varchar(48) not null,
    agency_name varchar(120) not null,
    role varchar(8) not null,
    origin varchar(12) not null,
    why varchar(500) not null,
    rule_table varchar(60),
    rule_row int,
    state varchar(16) not null,
    may_refuse boolean not null,
    dispatched_at datetime(6),
    signed_at datetime(6),
    signed_by bigint,
    signed_by_name varchar(60),
    reported_in_at datetime(6),
    report_place varchar(200),
    finding varchar(2000),
    done_at datetime(6),
    result varchar(2000),
    version bigint not null
);
create index ix_dispatch_case on dispatch (case_number, id);
create index ix_dispatch_opened on dispatch (opened_in, id);
create index ix_dispatch_agency on dispatch (agency_id, id);

create table refusal (
    id bigint auto_increment primary key,
    case_number varchar(24) not null,
    dispatch_id bigint not null,
    from_agency varchar(48) not null,
    from_agency_name varchar(120) not null,
    proposed_agency varchar(48) not null,
    proposed_agency_name varchar(120) not null,
    reason varchar(1000) not null,
    clause_id varchar(60) not null,
    refused_at datetime(6) not null,
    refused_by varchar(60) not null,
    answer varchar(8),
    answer_reason varchar(1000),
    answer_clause varchar(60),
    answered_at datetime(6),
    answered_by varchar(60),
    ruled_at datetime(6),
    ruled_by varchar(60),
    ruled_lead varchar(48),
    ruled_assists varchar(400),
    ruled_clause varchar(60),
    ruled_reason varchar(1000),
    charged_to varchar(48),
    lost_seconds bigint,
    version bigint not null,
    constraint uq_refusal_once unique (case_number, from_agency)
);

create table precedent (
    id bigint auto_increment primary key,
    case_number varchar(24) not null,
    refusal_id bigint not null,
    type varchar(32) not null,
    county_code varchar(12) not null,
    matter varchar(1000) not null,
    lead_agency varchar(48) not null,
    lead_name varchar(120) not null,
    assists varchar(400) not null,
    clause_id varchar(60) not null,
    reason varchar(1000) not null,
    decided_at datetime(6) not null,
    decided_by varchar(60) not null,
    constraint uq_precedent unique (refusal_id)
);
create index ix_precedent_type on precedent (county_code, type, id);
