-- What a case is found by, beside its wide row: a search looks through thousands of cases and shows twenty. The step that
-- follows fills it, for SQL cannot make the first letters of the pinyin.
create table case_found_by (
    case_order bigint       not null primary key,
    found_by   varchar(600) not null
);
