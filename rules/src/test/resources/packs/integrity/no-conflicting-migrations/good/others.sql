-- file: 1_orders.up.sql
create table orders (id bigint primary key, sku text);
create table lines (id bigint primary key);
-- file: 1_orders.down.sql
drop table lines;
drop table orders;
-- upstream
-- file: 2_sku.up.sql
alter table orders add column note text;
update lines set id = id where id = 1;
-- head
-- file: 3_price.up.sql
alter table lines add column price numeric;
update orders set sku = 'a' where id = 1;
