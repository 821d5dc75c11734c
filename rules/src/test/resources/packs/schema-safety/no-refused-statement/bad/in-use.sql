-- file: 1.sql
create table customers (id bigint primary key, name text, code text);
create table orders (id bigint primary key, customer_id bigint references customers (id), net int, gross int generated always as (net * 2) stored);
create view names as select id, name from customers;
create function price(item int) returns numeric language sql as 'select 1';
-- file: 2.sql
alter table customers alter column name type varchar(20); -- expect: no-refused-statement
alter table orders alter column net type bigint; -- expect: no-refused-statement
create or replace function price(item int) returns int language sql as 'select 1'; -- expect: no-refused-statement
update customers set code = 'a', code = 'b' where id = 1; -- expect: no-refused-statement
insert into customers (id, id) values (1, 2); -- expect: no-refused-statement
alter table customers alter column id drop not null; -- expect: no-refused-statement
create or replace view names as select id, code from customers; -- expect: no-refused-statement
create or replace view names as select id from customers; -- expect: no-refused-statement
-- file: 3.sql
create view codes as select code from customers;
-- file: 4.sql
alter table customers drop column code; -- expect: no-refused-statement
drop table customers; -- expect: no-refused-statement
