create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security;
create policy own on orders for update using (tenant = current_setting('app.tenant')::bigint); -- expect: require-row-policy
create policy made on orders for insert with check (tenant = current_setting('app.tenant')::bigint);
