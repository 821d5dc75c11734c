-- file: 1_orders.up.sql
create table orders (id bigint primary key);
-- file: 1_orders.down.sql
drop table orders;
-- file: 2_sku.up.sql
alter table orders add column sku text; -- expect: require-way-back
