-- file: atlas.sum
h1:FA3f5cNo+B1YI6HE1WUWW9Wqov4GH2u9IoXHQpyt8Z8=
1_orders.sql h1:p+ww+RFllzU72K4UTiWAfVd7JkJMKxza3ZGlH9YJ9tY=
2_sku.sql h1:c+me7/aXP02hBc8pfoAMulMrCX/vm0SUpIMxY+N6xt0=
-- file: 1_orders.sql
create table orders (id bigint primary key); -- expect in atlas.sum:1: no-stale-sum-file
-- file: 2_sku.sql
alter table orders add column sku text;
