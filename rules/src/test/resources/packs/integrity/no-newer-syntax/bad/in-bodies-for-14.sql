-- server: 14
create function tidy() returns void language plpgsql as $$
begin
    merge into orders using delivery on orders.sku = delivery.sku -- expect: no-newer-syntax
        when matched then delete;
end
$$;
do $$
begin
    create unique index orders_sku on orders (sku) nulls not distinct; -- expect: no-newer-syntax
end
$$;
