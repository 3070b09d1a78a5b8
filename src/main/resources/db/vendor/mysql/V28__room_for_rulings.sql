-- A ruling of 1,000 characters is the reason of what is dispatched after it, and of the next like whistle.
alter table dispatch modify column why varchar(1200) not null;
alter table whistle_wish modify column why varchar(1200) not null;
