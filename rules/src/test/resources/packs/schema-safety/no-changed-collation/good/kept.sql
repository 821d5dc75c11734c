-- file: 1.sql
create table customers (id bigint primary key, code varchar(10) collate "C", name text);
-- file: 2.sql
alter table customers alter column code type varchar(20) collate "C";
alter table customers alter column name type varchar(20);
alter table customers alter column code type int using code::int;
