create table orders (id bigint primary key, sku text);
create index orders_sku on orders using hash (sku); -- expect: prefer-index-method
