-- file: 1_orders.up.sql
create table orders (id bigint primary key);
-- file: 2_price.up.sql
alter table orders add column price numeric;
-- file: 02_sku.up.sql
alter table orders add column sku text; -- expect: no-duplicate-version
-- file: 3_note.up.sql
alter table orders add column note text;
-- file: 3_remark.up.sql
alter table orders add column remark text; -- expect: no-duplicate-version
