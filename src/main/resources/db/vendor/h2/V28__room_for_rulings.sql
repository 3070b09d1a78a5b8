-- A ruling of 1,000 characters is the reason of what is dispatched after it, and of the next like whistle.
alter table dispatch alter column why set data type varchar(1200);
alter table whistle_wish alter column why set data type varchar(1200);
