-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
-- file: 2_change.sql
create table if not exists orders (id bigint primary key, sku text);
create index orders_sku_idx on orders (sku); -- expect: require-concurrent-index
