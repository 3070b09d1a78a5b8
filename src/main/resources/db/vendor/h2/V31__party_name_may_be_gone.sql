alter table party alter column name set null;
