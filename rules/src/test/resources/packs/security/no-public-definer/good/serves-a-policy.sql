create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
alter table orders enable row level security;
create function may_see(t bigint) returns boolean language sql security definer as $$ select exists (select 1 from public.orders) $$;
create policy seen on orders to app using (may_see(tenant));
