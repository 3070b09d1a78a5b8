-- 首次启动: the one-time codes that the nodes of an empty town have printed. Worthless once there is an account.
create table first_code (
    id        bigint      auto_increment primary key,
    code_hash varchar(64) not null,
    made_at   datetime(6) not null,
    failures  int         not null,
    constraint ux_first_code unique (code_hash)
);
