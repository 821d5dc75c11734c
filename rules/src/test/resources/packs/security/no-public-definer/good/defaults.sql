create role app;
alter default privileges revoke execute on functions from public;
create table orders (id bigint primary key, tenant bigint not null, state text);
create function empty_orders() returns void language sql security definer as $$ delete from public.orders $$;
