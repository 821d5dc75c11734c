create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
create function state(a bigint) returns text language sql security definer as $$ select state from public.orders where id = a $$; -- expect: no-public-definer
create function state(a text) returns text language sql as $$ select a $$;
revoke execute on function state(text) from public;
