-- The year without published holidays that the clock of a row crosses into: its due instant will be reckoned again.
alter table task_entry add column unpublished_year int;
