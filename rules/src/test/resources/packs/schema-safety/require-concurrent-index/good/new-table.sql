create table orders (id bigint primary key, sku text);
create index orders_sku_idx on orders (sku);
create temporary table staging (id int);
create index on staging (id);
