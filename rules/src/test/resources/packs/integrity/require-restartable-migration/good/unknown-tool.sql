create table orders (id bigint primary key, sku text, note text);
create index orders_sku_idx on orders (sku);
