-- file: meta/_journal.json
{"version":"7","dialect":"postgresql","entries":[{"idx":0,"tag":"0000_orders"},{"idx":1,"tag":"0001_sku"}]}
-- file: 0000_orders.sql
create table orders (id bigint primary key); -- expect in meta/_journal.json:1: no-missing-migration
