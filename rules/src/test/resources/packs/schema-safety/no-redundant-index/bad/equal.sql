create table orders (id bigint primary key, sku text);
create index one on orders (lower(sku)) where sku is not null;
create index two on orders (lower(sku)) where sku is not null; -- expect: no-redundant-index
