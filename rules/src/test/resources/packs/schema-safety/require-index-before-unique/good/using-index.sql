-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
-- file: 2_change.sql
create unique index concurrently orders_sku_key on orders (sku);
alter table orders add constraint orders_sku_key unique using index orders_sku_key;
