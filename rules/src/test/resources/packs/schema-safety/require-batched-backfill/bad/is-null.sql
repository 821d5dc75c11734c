-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

alter table orders add column state text;
update orders set state = 'new' where state is null; -- expect: require-batched-backfill
update orders set note = sku where note is null and sku is not null; -- expect: require-batched-backfill
alter table orders add column customer_name text;
update orders set customer_name = c.name from customers c where c.id = orders.customer_id; -- expect: require-batched-backfill
