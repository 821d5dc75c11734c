-- file: 1_orders.up.sql
create table orders (id bigint primary key, sku text);
create table lines (id bigint primary key);
-- file: 1_orders.down.sql
drop table lines;
drop table orders;
-- upstream
-- file: 2_sku.up.sql
alter table orders add column note text;
create index lines_id_idx on lines (id);
-- head
-- file: 3_price.up.sql
update lines set id = id where id = 1;
alter table lines add column price numeric; -- expect: no-conflicting-migrations
create index orders_sku_idx on public.orders (sku); -- expect: no-conflicting-migrations
drop index orders_sku_idx;
