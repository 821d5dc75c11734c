-- file: 1_orders.sql
create table orders (id bigint primary key, sku text);
create index orders_sku_idx on orders (sku);
alter database shop set statement_timeout = '30s';
-- file: 2_change.sql
reindex index concurrently orders_sku_idx; -- expect: no-short-statement-timeout
