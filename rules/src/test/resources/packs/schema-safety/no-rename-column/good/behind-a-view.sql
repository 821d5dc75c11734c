-- file: 1.sql
create table customers (id bigint primary key, name text);
-- file: 2.sql
begin;
alter table customers rename to people;
alter table people rename column name to full_name;
create view customers as select id, full_name as name from people;
commit;
