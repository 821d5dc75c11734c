drop index if exists orders_sku_idx; -- expect: require-concurrent-index-drop
