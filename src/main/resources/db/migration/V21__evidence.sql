-- Files people attach. Bytes live apart, so that no list ever loads them; with shaodao.evidence.store=directory
-- attachment_content stays empty.
create table attachment (
    id             bigint auto_increment primary key,
    name           varchar(255) not null,
    media_type     varchar(100) not null,
    text_encoding  varchar(20),
    size_bytes     bigint       not null,
    sha256         varchar(64)  not null,
    image          boolean      not null,
    width          int,
    height         int,
    preview_sha256 varchar(64),
    uploaded_at    datetime(6)  not null,
    officer_id     bigint       not null,
    officer_name   varchar(100) not null,
    agency_id      varchar(64)  not null,
    case_number    varchar(32),
    purpose        varchar(32)
);

create index attachment_case on attachment (case_number, id);

-- H2 and MySQL both know longblob: one script serves both.
create table attachment_content (
    sha256  varchar(64) primary key,
    content longblob not null
);
