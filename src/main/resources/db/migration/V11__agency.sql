-- 部门: kinds, agencies, posts, officers, duty list and duty roster.
create table agency_kind (
    code        varchar(24) not null primary key,
    name        varchar(40) not null,
    territorial boolean     not null,
    sort_no     int         not null
);

insert into agency_kind (code, name, territorial, sort_no) values
    ('COMMUNITY', '村（社区）委员会', true, 1),
    ('CENTRE', '街道（乡镇）综治中心', true, 2),
    ('PEACE_OFFICE', '平安办', true, 3),
    ('GOVERNMENT', '县（市、区）政府', true, 4),
    ('POLICE', '公安', false, 5),
    ('JUDICIAL', '司法', false, 6),
    ('HOUSING', '住建', false, 7),
    ('URBAN_MGMT', '城市管理', false, 8),
    ('TRANSPORT', '交通', false, 9),
    ('NATURAL_RESOURCES', '自然资源', false, 10),
    ('MARKET', '市场监管', false, 11),
    ('FIRE', '消防', false, 12),
    ('EMERGENCY_MGMT', '应急管理', false, 13),
    ('EDUCATION', '教育', false, 14),
    ('HEALTH', '卫健', false, 15),
    ('CIVIL_AFFAIRS', '民政', false, 16),
    ('VETERANS', '退役军人事务', false, 17),
    ('PETITION', '信访', false, 18),
    ('FEDERATION', '妇联', false, 19),
    ('COURT', '法院', false, 20),
    ('PROCURATORATE', '检察院', false, 21);

-- The id is also the name of the agency's queue: region code and kind.
create table agency (
    id          varchar(48) not null primary key,
    kind        varchar(24) not null,
    name        varchar(80) not null,
    short_name  varchar(40) not null,
    region_code varchar(16) not null,
    constraint fk_agency_kind foreign key (kind) references agency_kind (code),
    constraint fk_agency_region foreign key (region_code) references region (code)
);

create index ix_agency_region on agency (region_code, kind);

-- A post exists without its holder. "staff" is false for people who are of the place but do no duty: residents.
create table post (
    id        bigint      auto_increment primary key,
    agency_id varchar(48) not null,
    title     varchar(40) not null,
    head      boolean     not null,
    staff     boolean     not null,
    sort_no   int         not null,
    constraint fk_post_agency foreign key (agency_id) references agency (id),
    constraint ux_post unique (agency_id, title)
);

create table officer (
    id           bigint      auto_increment primary key,
    staff_number varchar(64) not null,
    name         varchar(40) not null,
    post_id      bigint      not null,
    in_service   boolean     not null,
    constraint ux_officer_number unique (staff_number),
    constraint fk_officer_post foreign key (post_id) references post (id)
);

create table duty_clause (
    id            varchar(40)   not null primary key,
    clause_number varchar(40)   not null,
    agency_kind   varchar(24)   not null,
    clause_text   varchar(1000) not null,
    source        varchar(200)  not null,
    constraint fk_duty_clause_kind foreign key (agency_kind) references agency_kind (code)
);

create index ix_duty_clause_kind on duty_clause (agency_kind, id);

-- A slot of one date, or of one weekday (1 Monday … 7 Sunday). Minutes of the day; one that ends where or before it
-- starts ends on the next day.
create table duty_roster (
    id         bigint      auto_increment primary key,
    agency_id  varchar(48) not null,
    officer_id bigint      not null,
    duty_date  date,
    weekday    int,
    from_min   int         not null,
    to_min     int         not null,
    constraint fk_duty_roster_agency foreign key (agency_id) references agency (id),
    constraint fk_duty_roster_officer foreign key (officer_id) references officer (id)
);

create index ix_duty_roster_agency on duty_roster (agency_id, duty_date, weekday);
