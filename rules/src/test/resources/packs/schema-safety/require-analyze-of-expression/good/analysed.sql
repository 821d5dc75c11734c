-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

create index concurrently customers_lower_name on customers (lower(name));
analyze customers;
create index concurrently orders_sku on orders (sku);
create table parts (id bigint primary key, name text);
create index parts_lower_name on parts (lower(name));
