-- 通知: who was told what and why, one row per person.
create table notice (
    id bigint auto_increment primary key,
    officer_id bigint not null,
    at datetime(6) not null,
    kind varchar(32) not null,
    text varchar(500) not null,
    case_number varchar(32),
    task_id varchar(64),
    clock_id bigint,
    rung_percent int,
    read_at datetime(6),
    -- A rung is told to a person once, whatever happens; rows without a clock are not concerned.
    constraint uq_notice_rung unique (officer_id, clock_id, rung_percent)
);
create index ix_notice_officer on notice (officer_id, id);
create index ix_notice_unread on notice (officer_id, read_at);
