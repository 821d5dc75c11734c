-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

begin;
alter table orders add column state text;
commit;
update orders set state = 'new';
begin;
alter table customers add column state text;
insert into customers (id, name) values (1, 'Ada');
update customers set state = 'x' where id = 1;
commit;
begin;
create table parts (id bigint primary key);
insert into parts (id) select id from orders;
commit;
