create index if not exists orders_sku_idx on orders (sku); -- expect: require-concurrent-index
