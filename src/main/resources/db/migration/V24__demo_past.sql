-- When the demonstration's past was begun and when it was over; one row, none outside the demonstration.
create table demo_past (
    id       int         not null primary key,
    begun_at datetime(6) not null,
    over_at  datetime(6)
);
