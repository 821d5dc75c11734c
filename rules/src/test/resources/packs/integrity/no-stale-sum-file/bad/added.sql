-- file: atlas.sum
h1:/7TXTuKtsprsggveiju1ldRKnhEiSIRHQppxWPFh2Oc=
1_orders.sql h1:Spk+eWDoR6IzUqI+kem//IZklBFv0bQlW3Iy71EgX7M=
3_price.sql h1:v0TWXPoWZcY70eQ2dBGDYaaRq5YygBZMWcw5EoqSF2M=
-- file: 1_orders.sql
create table orders (id bigint primary key);
-- file: 2_sku.sql
alter table orders add column sku text; -- expect: no-stale-sum-file
-- file: 3_price.sql
alter table orders add column sku text;
