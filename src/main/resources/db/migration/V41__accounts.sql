-- 账号: how old a password is, the second factor, tokens for programs, and sessions that every node knows.
alter table account add column password_since datetime(6);
-- Given by 安全管理员: to be changed at the first sign-in.
alter table account add column password_first boolean default false not null;
alter table account add column factor_sealed varbinary(400);
alter table account add column factor_key varchar(40);
alter table account add column factor_since datetime(6);
-- The last code taken, counted in half minutes since 1970: no code is taken twice.
alter table account add column factor_step bigint default 0 not null;

create index ix_account_factor_key on account (factor_key, id);

create table account_password (
    id            bigint       auto_increment primary key,
    account_id    bigint       not null,
    password_hash varchar(100) not null,
    constraint fk_account_password foreign key (account_id) references account (id)
);

create table account_recovery (
    id         bigint      auto_increment primary key,
    account_id bigint      not null,
    code_hash  varchar(64) not null,
    used_at    datetime(6),
    constraint ux_account_recovery unique (account_id, code_hash),
    constraint fk_account_recovery foreign key (account_id) references account (id)
);

create table personal_token (
    id         bigint      auto_increment primary key,
    account_id bigint      not null,
    title      varchar(60) not null,
    token_hash varchar(64) not null,
    token_scope varchar(16) not null,
    made_at    datetime(6) not null,
    expires_at datetime(6) not null,
    used_at    datetime(6),
    ended_at   datetime(6),
    constraint ux_personal_token unique (token_hash),
    constraint fk_personal_token foreign key (account_id) references account (id)
);

-- As Spring Session names them.
create table SPRING_SESSION (
    PRIMARY_ID            char(36)     not null primary key,
    SESSION_ID            char(36)     not null,
    CREATION_TIME         bigint       not null,
    LAST_ACCESS_TIME      bigint       not null,
    MAX_INACTIVE_INTERVAL int          not null,
    EXPIRY_TIME           bigint       not null,
    PRINCIPAL_NAME        varchar(100),
    constraint SPRING_SESSION_IX1 unique (SESSION_ID)
);

create index SPRING_SESSION_IX2 on SPRING_SESSION (EXPIRY_TIME);
create index SPRING_SESSION_IX3 on SPRING_SESSION (PRINCIPAL_NAME);

create table SPRING_SESSION_ATTRIBUTES (
    SESSION_PRIMARY_ID char(36)     not null,
    ATTRIBUTE_NAME     varchar(200) not null,
    ATTRIBUTE_BYTES    longblob     not null,
    constraint SPRING_SESSION_ATTRIBUTES_PK primary key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
    constraint SPRING_SESSION_ATTRIBUTES_FK foreign key (SESSION_PRIMARY_ID) references SPRING_SESSION (PRIMARY_ID)
        on delete cascade
);
