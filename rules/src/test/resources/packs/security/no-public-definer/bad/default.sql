create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
create function empty_orders() returns void language sql security definer set search_path = pg_catalog, pg_temp -- expect: no-public-definer
as $$ delete from public.orders $$;
