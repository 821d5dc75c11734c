-- file: old/atlas.sum
h1:x
-- file: old/1_orders.sql
create table orders (id bigint primary key);
-- head
-- file: new/1_orders.sql
create table orders (id bigint primary key);
