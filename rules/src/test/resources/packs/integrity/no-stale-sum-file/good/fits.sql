-- file: atlas.sum
h1:aM2tpez5gzMkA0QXbfj6/XcNGQl4ThTHQaBqUpqHTVk=
1_orders.sql h1:Spk+eWDoR6IzUqI+kem//IZklBFv0bQlW3Iy71EgX7M=
2_sku.sql h1:czKVbP523ni92EJzdLqlIHyUptsBZ1YVEb2x36W+ESM=
-- file: 1_orders.sql
create table orders (id bigint primary key);
-- file: 2_sku.sql
alter table orders add column sku text;
