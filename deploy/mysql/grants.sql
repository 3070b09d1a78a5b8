-- Prints what the application's account may do, table by table: everything, except that it can only add to the record and to
-- who looked at whom, and only read what the migrations keep.
--
--   mysql -N shaodao -e "set @app = '\'shaodao_app\'@\'%\''; source deploy/mysql/grants.sql" | mysql
--
-- Run it as the owner of the tables, after each upgrade. The scripts that make the tables run as the owner too:
-- SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD.
select concat(
           'grant select',
           case
               when table_name = 'flyway_schema_history' then ''
               when table_name in ('audit_entry', 'audit_overflow', 'audit_seal', 'party_look') then ', insert'
               else ', insert, update, delete'
           end,
           ' on `', table_schema, '`.`', table_name, '` to ', @app, ';') as statement
  from information_schema.tables
 where table_schema = database() and table_type = 'BASE TABLE'
 order by table_name;
