-- Who took over from somebody who has gone.
alter table officer add column successor varchar(64);
