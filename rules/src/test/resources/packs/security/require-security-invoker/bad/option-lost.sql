-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security;
create policy own on orders using (tenant = current_setting('app.tenant')::bigint);
create view open_orders with (security_invoker = on) as select id from orders; -- expect: require-security-invoker
-- file: 2.sql
create or replace view open_orders as select id from orders where state = 'open';
