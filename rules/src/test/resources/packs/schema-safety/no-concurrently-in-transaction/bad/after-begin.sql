begin;
create index concurrently orders_sku_idx on orders (sku); -- expect: no-concurrently-in-transaction
drop index concurrently orders_total_idx; -- expect: no-concurrently-in-transaction
reindex index concurrently orders_note_idx; -- expect: no-concurrently-in-transaction
commit;
