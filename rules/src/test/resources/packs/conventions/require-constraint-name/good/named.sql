create table orders (id bigint constraint orders_pkey primary key, sku text not null, constraint positive check (id > 0));
create index orders_sku on orders (sku);
