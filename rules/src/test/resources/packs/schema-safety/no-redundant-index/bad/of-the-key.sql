create table orders (id bigint primary key, sku text unique);
create index orders_id on orders (id); -- expect: no-redundant-index
create index orders_sku on orders (sku); -- expect: no-redundant-index
