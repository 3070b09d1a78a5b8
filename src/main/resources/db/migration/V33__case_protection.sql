-- 受保护的哨: whose parties only the roles named may see, even masked. A lifted protection leaves its trace in the record.
create table case_protection (
    case_number varchar(32)  not null primary key,
    roles       varchar(255) not null,
    reason      varchar(300) not null,
    by_name     varchar(60)  not null,
    by_agency   varchar(120) not null,
    since       datetime(6)  not null,
    version     int          not null
);
