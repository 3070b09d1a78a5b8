-- 身份保险箱: identities are kept sealed; the keys are outside of the database. What stood in clear is sealed at the next
-- start. A party is found again only by a keyed hash.
alter table party add column sealed varbinary(3000);
alter table party add column key_id varchar(40);
alter table party add column name_hash varchar(64);
alter table party add column phone_hash varchar(64);
alter table party add column id_hash varchar(64);

create index ix_party_name_hash on party (name_hash);
create index ix_party_phone_hash on party (phone_hash);
create index ix_party_id_hash on party (id_hash);
create index ix_party_key on party (key_id, id);
