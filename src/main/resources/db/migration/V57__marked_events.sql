-- A mark that only the application can make (HMAC, its key outside of the database): an event that somebody else put into
-- the table is known by it. Those from before have none.
alter table audit_entry add column mark varchar(64);
alter table audit_chain add column marked_above bigint default 0 not null;
update audit_chain set marked_above = coalesce((select max(e.id) from audit_entry e), 0);
