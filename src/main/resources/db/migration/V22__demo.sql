-- How far the demonstration's clock runs ahead of the system's; one row, none while it was never moved.
create table demo_clock (
    id        int    not null primary key,
    offset_ms bigint not null
);
