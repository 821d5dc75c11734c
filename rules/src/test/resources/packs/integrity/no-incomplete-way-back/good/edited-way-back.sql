-- file: 1_orders.up.sql
create table orders (id bigint primary key);
-- file: 1_orders.down.sql
drop table orders;
-- file: 2_sku.up.sql
alter table orders add column sku text;
create index orders_sku on orders (sku);
-- file: 2_sku.down.sql
drop index orders_sku;
-- head
-- file: 2_sku.down.sql
drop index orders_sku;
alter table orders drop column sku;
