-- file: atlas.sum
h1:1+BppbybaBJqRpROdnWTIwVr6dmQ+1V9bGeo8wlT+H8=
<<<<<<< HEAD
1_orders.sql h1:HUq+s2RFvrhMBklSIiEcoDor+tC1kvb3n2CAAmT+eqo=
=======
2_sku.sql h1:p2Tj8gX0pTlnKskA5tb2UT6IqSrhG063FT1To4xwjVQ=
>>>>>>> branch
-- file: 1_orders.sql
create table orders (id bigint primary key); -- expect in atlas.sum:2: no-stale-sum-file
-- file: 2_sku.sql
alter table orders add column sku text;
