create table if not exists orders (id bigint primary key, sku text);
create index orders_sku_idx on orders (sku); -- expect: require-concurrent-index
