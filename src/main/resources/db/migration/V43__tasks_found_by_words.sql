-- What a task is found by: number, title, place and the first letters of their pinyin, which SQL cannot make: a task that
-- is there already is found by the rest.
alter table task_entry add column found_by varchar(300) default '' not null;
update task_entry set found_by = lower(left(concat(case_number, ' ', title, ' ', place), 300));
