-- 时限: policies as revisions, clocks, and the ledger whose replay is the due instant.
create table clock_policy (
    id bigint auto_increment primary key,
    policy varchar(40) not null,
    tier varchar(20) not null,
    revision int not null,
    name varchar(40) not null,
    tier_name varchar(40) not null,
    budget_amount int not null,
    budget_unit varchar(20) not null,
    roll boolean not null,
    pausable boolean not null,
    extension_most int,
    extension_unit varchar(20),
    from_word varchar(40) not null,
    act varchar(40) not null,
    rungs varchar(500) not null,
    source varchar(300) not null,
    effective_from date not null,
    loaded_at datetime(6) not null,
    constraint clock_policy_once unique (policy, tier, revision)
);

create table suspension_reason (
    code varchar(40) primary key,
    name varchar(60) not null,
    longest_days int not null,
    source varchar(300) not null,
    listed boolean not null,
    position_no int not null
);

create table case_clock (
    id bigint auto_increment primary key,
    case_number varchar(40) not null,
    scope varchar(64) not null,
    policy varchar(40) not null,
    policy_id bigint not null,
    tier varchar(20) not null,
    agency_id varchar(80),
    officer_id bigint,
    hours_of varchar(80),
    stage varchar(12) not null,
    started_at datetime(6) not null,
    due_at datetime(6) not null,
    stopped_at datetime(6),
    ledger_size int not null,
    lock_version bigint not null,
    constraint case_clock_once unique (scope, policy),
    constraint case_clock_policy foreign key (policy_id) references clock_policy (id)
);
create index case_clock_case on case_clock (case_number);
create index case_clock_stage on case_clock (stage, id);

-- Append-only.
create table clock_ledger (
    id bigint auto_increment primary key,
    clock_id bigint not null,
    kind varchar(12) not null,
    effective_at datetime(6) not null,
    until_at datetime(6),
    amount int,
    reason varchar(40),
    reason_text varchar(500),
    actor varchar(100),
    agency_id varchar(80),
    officer_id bigint,
    recorded_at datetime(6) not null,
    constraint clock_ledger_clock foreign key (clock_id) references case_clock (id)
);
create index clock_ledger_of on clock_ledger (clock_id, id);

create table clock_rung (
    id bigint auto_increment primary key,
    clock_id bigint not null,
    percent int not null,
    due_at datetime(6) not null,
    reached_at datetime(6) not null,
    tell varchar(200) not null,
    constraint clock_rung_once unique (clock_id, percent),
    constraint clock_rung_clock foreign key (clock_id) references case_clock (id)
);

create table clock_request (
    id bigint auto_increment primary key,
    clock_id bigint not null,
    case_number varchar(40) not null,
    kind varchar(12) not null,
    reason varchar(40),
    note varchar(1000),
    from_at datetime(6),
    until_at datetime(6),
    days int,
    requested_by bigint,
    requested_by_name varchar(100) not null,
    requested_at datetime(6) not null,
    state varchar(12) not null,
    decided_by bigint,
    decided_by_name varchar(100),
    decided_at datetime(6),
    decision_note varchar(1000),
    lock_version bigint not null,
    constraint clock_request_clock foreign key (clock_id) references case_clock (id)
);
create index clock_request_case on clock_request (case_number, id);
create index clock_request_clock_state on clock_request (clock_id, state);
