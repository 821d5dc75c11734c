-- file: 1.sql
create table customers (id bigint primary key, name text, code text, at point, list int[]);
create view names as select id, name from customers;
create function price(item int) returns numeric language sql as 'select 1';
-- file: 2.sql
alter table customers drop column code;
create or replace view names as select id, name, at from customers;
create or replace function price(item int) returns numeric language sql as 'select 2';
create or replace function price(item bigint) returns int language sql as 'select 1';
update customers set list[1] = 1, list[2] = 2 where id = 1;
drop view names;
alter table customers drop column name;
