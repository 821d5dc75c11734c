-- file: 1_orders.up.sql
create table orders (id bigint primary key);
-- file: 1_orders.down.sql
drop table orders;
-- file: 3_sku.up.sql
alter table orders add column sku text;
-- file: 3_sku.down.sql
alter table orders drop column sku;
-- head
-- file: 2_price.up.sql
alter table orders add column price numeric; -- expect: no-out-of-order-version
