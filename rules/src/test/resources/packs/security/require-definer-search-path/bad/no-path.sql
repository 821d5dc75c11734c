create function pay(order_id bigint) returns void language sql security definer -- expect: require-definer-search-path
as $$ update orders set state = 'paid' where id = order_id $$;
