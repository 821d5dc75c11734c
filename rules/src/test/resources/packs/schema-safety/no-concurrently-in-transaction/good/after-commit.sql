begin;
alter table orders add column sku text;
commit;
create index concurrently orders_sku_idx on orders (sku);
