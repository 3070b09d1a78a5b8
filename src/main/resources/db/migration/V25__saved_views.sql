-- 视图: the filters of a list, kept by one person under a name of their own.
create table saved_view (
    id bigint auto_increment primary key,
    version int not null,
    owner_id bigint not null,
    page varchar(16) not null,
    name varchar(30) not null,
    query varchar(500) not null,
    constraint uq_saved_view_name unique (owner_id, page, name)
);
