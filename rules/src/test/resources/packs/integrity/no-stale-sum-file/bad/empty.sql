-- file: atlas.sum
-- file: 1_orders.sql
create table orders (id bigint primary key); -- expect in atlas.sum:1: no-stale-sum-file
