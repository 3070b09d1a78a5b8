-- The mark of an event moves into its seal, together with its number and its place: it cannot be copied to another event,
-- and nothing in the database says from where on there are marks. The next step marks the seals of before.
alter table audit_entry add column nonce varchar(36);
alter table audit_seal add column mark varchar(64);
alter table audit_chain drop column marked_above;
