-- 留痕: what happened, who did it, when, for which agency. Rows are only ever added.
create table audit_entry (
    id bigint auto_increment primary key,
    at datetime(6) not null,
    kind varchar(64) not null,
    case_number varchar(32),
    summary varchar(1000) not null,
    details varchar(4000) not null,
    -- How many pieces of the details did not fit above and stand in audit_overflow.
    overflow_pieces int not null,
    officer_id bigint,
    officer_name varchar(64),
    agency_id varchar(64),
    agency_name varchar(128),
    channel varchar(16) not null
);
create index ix_audit_entry_case on audit_entry (case_number, id);
create index ix_audit_entry_at on audit_entry (at);

-- The rest of details longer than 4000 characters, in order: nothing is cut off.
create table audit_overflow (
    entry_id bigint not null,
    part int not null,
    piece varchar(4000) not null,
    primary key (entry_id, part),
    constraint fk_audit_overflow_entry foreign key (entry_id) references audit_entry (id)
);
