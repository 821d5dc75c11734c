create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security;
create policy own on orders using (tenant = current_setting('app.tenant')::bigint);
create view open_orders with (security_invoker = true) as select * from orders where state = 'open';
