-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
create function empty_orders() returns void language sql security definer set search_path = pg_catalog, pg_temp
as $$ delete from public.orders $$;
-- file: 2.sql
revoke all on function empty_orders() from public;
grant execute on function empty_orders() to app;
