create function pay(order_id bigint) returns void language sql security definer
as $$ update shop.orders set state = 'paid' where id = order_id $$;
alter function pay(bigint) set search_path = pg_catalog, shop, pg_temp;
