-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

update orders set note = null where note = ''; -- expect: require-copy-before-change
delete from customers where id = 1; -- expect: require-copy-before-change
