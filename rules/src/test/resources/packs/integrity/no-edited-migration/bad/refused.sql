-- file: atlas.sum
h1:mzO5Gq2Rn4H4mFw4rzm0HyMDm/mAVT3a5mM3TxAQw6M=
-- file: 1_orders.sql
create table orders (id bigint primary key);
-- head
-- file: 1_orders.sql
create table orders (id int primary key); -- expect: no-edited-migration
