-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
-- file: 2_change.sql
vacuum full orders; -- expect: no-table-rewrite
alter table orders set unlogged; -- expect: no-table-rewrite
alter table orders set tablespace fast; -- expect: no-table-rewrite
cluster orders using orders_pkey; -- expect: no-table-rewrite
