create schema internal;
create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
create function internal.empty_orders() returns void language sql security definer as $$ delete from public.orders $$;
