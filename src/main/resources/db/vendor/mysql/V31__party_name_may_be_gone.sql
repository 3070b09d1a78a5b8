alter table party modify name varchar(60) null;
