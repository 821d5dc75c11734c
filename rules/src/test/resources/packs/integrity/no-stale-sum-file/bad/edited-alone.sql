-- file: atlas.sum
h1:p59OdoH/3kFKghGHsgofDcZjTCt9Qc+U9NXa+VnQQBk=
1_orders.sql h1:Spk+eWDoR6IzUqI+kem//IZklBFv0bQlW3Iy71EgX7M=
2_sku.sql h1:czKVbP523ni92EJzdLqlIHyUptsBZ1YVEb2x36W+ESM=
3_price.sql h1:qopb+wHDJAcFA7GcoFObyHoXsNNMwy+ylawbeBvKWTI=
-- file: 1_orders.sql
create table orders (id bigint primary key); -- expect in atlas.sum:1: no-stale-sum-file
-- file: 2_sku.sql
alter table orders add column sku text;
-- file: 3_price.sql
alter table orders add column sku text;
-- head
-- file: atlas.sum
