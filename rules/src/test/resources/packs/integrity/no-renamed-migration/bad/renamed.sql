-- file: 1_orders.up.sql
create table orders (id bigint primary key);
-- file: 3_sku.up.sql
alter table orders add column sku text;
alter table orders add column note text;
alter table orders add column remark text;
alter table orders add column price numeric;
alter table orders add column weight numeric;
alter table orders add column width numeric;
alter table orders add column height numeric;
alter table orders add column depth numeric;
alter table orders add column colour text;
alter table orders add column material text;
-- head
-- deleted: 3_sku.up.sql
-- file: 5_sku.up.sql
alter table orders add column sku text; -- expect: no-renamed-migration
alter table orders add column note text;
alter table orders add column remark text;
alter table orders add column price numeric;
alter table orders add column weight numeric;
alter table orders add column width numeric;
alter table orders add column height numeric;
alter table orders add column depth numeric;
alter table orders add column colour text;
alter table orders add column material text;
