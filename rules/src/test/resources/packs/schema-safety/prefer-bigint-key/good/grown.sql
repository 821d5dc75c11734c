-- file: 1.sql
create table events (id serial primary key);
-- file: 2.sql
alter table events alter column id type bigint;
