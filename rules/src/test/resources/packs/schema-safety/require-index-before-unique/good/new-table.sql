create table orders (id bigint, sku text);
alter table orders add primary key (id);
alter table orders add unique (sku);
