-- 派单目录: which departments a matter goes to, as the city or a county has settled it.
create table dispatch_catalogue (
    id           varchar(40)  not null primary key,
    region_code  varchar(16)  not null,
    region_path  varchar(160) not null,
    whistle_type varchar(32)  not null,
    words        varchar(200) not null,
    lead_kind    varchar(24)  not null,
    assist_kinds varchar(100) not null,
    clause_id    varchar(40)  not null,
    reason       varchar(300) not null,
    version      bigint       not null,
    ended_on     date
);
create index ix_dispatch_catalogue_path on dispatch_catalogue (region_path, id);
