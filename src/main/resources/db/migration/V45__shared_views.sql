-- A view may be shared with one's department; whoever keeps it changes it.
alter table saved_view add column shared_with varchar(64);
alter table saved_view add column owner_name varchar(64) default '' not null;
create index ix_saved_view_shared on saved_view (shared_with, page, id);
