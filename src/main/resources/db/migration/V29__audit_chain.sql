-- 留痕链: each event is sealed after its commit, in one order, each seal resting on the one before it. Rows are only added.
create table audit_seal (
    seal_no     bigint      not null primary key,
    entry_id    bigint      not null,
    -- SHA-256 or SM3, as configured when it was sealed.
    algorithm   varchar(16) not null,
    -- Of the summary and the details: the chain can be proven without reading what was said.
    text_digest varchar(64) not null,
    -- Of who, when, what kind, which case, and text_digest.
    digest      varchar(64) not null,
    -- Of the hash before and the digest.
    hash        varchar(64) not null,
    constraint ux_audit_seal_entry unique (entry_id),
    constraint fk_audit_seal_entry foreign key (entry_id) references audit_entry (id)
);

-- Where the chain ends; held by the node that seals.
create table audit_chain (
    id         int         not null primary key,
    last_no    bigint      not null,
    last_hash  varchar(64) not null,
    -- The highest id of a sealed event.
    reached_id bigint      not null
);

insert into audit_chain (id, last_no, last_hash, reached_id)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);

-- The record is searched by person, by kind and by time, newest first.
create index ix_audit_entry_at_id on audit_entry (at, id);
create index ix_audit_entry_officer on audit_entry (officer_name, at, id);
create index ix_audit_entry_kind on audit_entry (kind, at, id);
