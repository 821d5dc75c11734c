-- file: 1_orders.sql
create table orders (id bigint primary key, sku text);
create index orders_sku_idx on orders (sku);
-- file: 2_again.sql
-- The server refuses it at once: the name is taken.
create index orders_sku_idx on orders (sku);
