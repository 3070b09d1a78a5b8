-- 区域: GB/T 2260 and GB/T 10114 codes, 12 digits down to the community, 14 for a grid cell, 16 for a patch.
create table region (
    code          varchar(16)  not null primary key,
    region_level  varchar(16)  not null,
    name          varchar(60)  not null,
    parent_code   varchar(16),
    path          varchar(160) not null,
    national_code boolean      not null,
    households    int,
    constraint fk_region_parent foreign key (parent_code) references region (code)
);

create unique index ux_region_path on region (path);
create index ix_region_parent on region (parent_code, code);
