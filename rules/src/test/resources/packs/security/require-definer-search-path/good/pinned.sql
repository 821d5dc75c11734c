create function pay(order_id bigint) returns void language sql security definer
set search_path = pg_catalog, shop, pg_temp
as $$ update shop.orders set state = 'paid' where id = order_id $$;
create function look(order_id bigint) returns text language sql
as $$ select state from orders where id = order_id $$;
