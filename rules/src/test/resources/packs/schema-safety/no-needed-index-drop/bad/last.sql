-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table products (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint references customers (id), product_id bigint);
create index orders_customer_id_idx on orders (customer_id);
-- file: 2_change.sql
drop index concurrently orders_customer_id_idx; -- expect: no-needed-index-drop
