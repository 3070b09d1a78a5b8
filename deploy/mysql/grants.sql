-- Prints what the application's account may do, table by table: everything, except that it can only add to the record.
--
--   mysql -N shaodao -e "set @app = '\'shaodao_app\'@\'%\''; source deploy/mysql/grants.sql" | mysql
--
-- Run it as the owner of the tables, after each upgrade. The scripts that make the tables run as the owner too:
-- SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD.
select concat(
           'grant select, insert',
           if(table_name in ('audit_entry', 'audit_overflow', 'audit_seal'), '', ', update, delete'),
           ' on `', table_schema, '`.`', table_name, '` to ', @app, ';') as statement
  from information_schema.tables
 where table_schema = database() and table_type = 'BASE TABLE'
 order by table_name;
