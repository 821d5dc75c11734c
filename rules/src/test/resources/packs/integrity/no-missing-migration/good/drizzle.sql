-- file: meta/_journal.json
{"version":"7","dialect":"postgresql","entries":[{"idx":0,"tag":"0000_orders"},{"idx":1,"tag":"0001_sku"}]}
-- file: 0000_orders.sql
create table orders (id bigint primary key);
-- file: 0001_sku.sql
alter table orders add column sku text;
