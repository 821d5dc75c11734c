create table orders (id bigint primary key, sku text, doc jsonb);
create index orders_sku on orders (sku);
create index orders_doc on orders using gin (doc);
