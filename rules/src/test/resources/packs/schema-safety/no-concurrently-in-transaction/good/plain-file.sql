create index concurrently orders_sku_idx on orders (sku);
