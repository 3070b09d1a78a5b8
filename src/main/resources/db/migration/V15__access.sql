-- 权限: accounts, the scope of every case, and the identities of parties apart from it.
create table account (
    id              bigint       auto_increment primary key,
    account         varchar(64)  not null,
    officer_id      bigint       not null,
    roles           varchar(255) not null,
    password_hash   varchar(100),
    closed          boolean      not null,
    failed_attempts int          not null,
    locked_until    datetime(6),
    version         bigint       not null,
    constraint ux_account unique (account),
    constraint ux_account_officer unique (officer_id),
    constraint fk_account_officer foreign key (officer_id) references officer (id)
);

-- Where a case lies: a territorial agency reads those whose path begins with its own.
create table case_scope (
    case_number varchar(32)  not null primary key,
    region_path varchar(160) not null
);

create index ix_case_scope_path on case_scope (region_path, case_number);

-- Who was brought into a case: an agency, or one person.
create table case_scope_member (
    id          bigint      auto_increment primary key,
    case_number varchar(32) not null,
    agency_id   varchar(48),
    officer_id  bigint,
    constraint ux_case_scope_agency unique (agency_id, case_number),
    constraint ux_case_scope_officer unique (officer_id, case_number)
);

create table party (
    id          bigint       auto_increment primary key,
    case_number varchar(32)  not null,
    party_role  varchar(16)  not null,
    name        varchar(60)  not null,
    phone       varchar(40),
    id_number   varchar(40),
    address     varchar(300),
    minor       boolean      not null
);

create index ix_party_case on party (case_number, id);

-- Who saw an identity in clear, when and what for.
create table party_look (
    id           bigint       auto_increment primary key,
    case_number  varchar(32)  not null,
    party_id     bigint       not null,
    looked_at    datetime(6)  not null,
    officer_id   bigint       not null,
    officer_name varchar(40)  not null,
    agency_name  varchar(80)  not null,
    purpose      varchar(200) not null,
    constraint fk_party_look_party foreign key (party_id) references party (id)
);

create index ix_party_look_case on party_look (case_number, id);
