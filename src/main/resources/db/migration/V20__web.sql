-- One row per write that a person sent: the same key again gets the same answer and does nothing.
create table idempotency (
    id bigint auto_increment primary key,
    officer_id bigint not null,
    idem_key varchar(64) not null,
    method varchar(8) not null,
    path varchar(500) not null,
    body_sha varchar(64) not null,
    status int,
    location varchar(500),
    answer longtext,
    at datetime(6) not null,
    constraint uq_idempotency unique (officer_id, idem_key)
);
create index ix_idempotency_at on idempotency (at);
