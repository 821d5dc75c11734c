-- file: 1.sql
create table orders (id int primary key);
-- file: 2.sql
alter table orders alter column id type bigint; -- expect: no-rewriting-type-change
