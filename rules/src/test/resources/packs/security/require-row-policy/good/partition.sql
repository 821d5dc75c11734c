create table orders (id bigint, tenant bigint) partition by range (id);
create table orders_1 partition of orders for values from (0) to (1000);
alter table orders enable row level security;
alter table orders_1 enable row level security;
create policy own on orders using (tenant = current_setting('app.tenant')::bigint);
