create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
alter table orders enable row level security;
create policy own on orders using (tenant = current_setting('app.tenant')::bigint);
create view open_orders as select id from orders; -- expect: require-security-invoker
grant select on open_orders to app;
