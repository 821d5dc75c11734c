create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
create function own() returns setof orders language sql security definer as $$ select * from public.orders where tenant = current_setting('app.tenant')::bigint $$;
