-- file: 1.sql
create table customers (id bigint primary key, code varchar(10) collate "C", name text);
-- file: 2.sql
alter table customers alter column code type varchar(20); -- expect: no-changed-collation
alter table customers alter column name type text collate "C"; -- expect: no-changed-collation
