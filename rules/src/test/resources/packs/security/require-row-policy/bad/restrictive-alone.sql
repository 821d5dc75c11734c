create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security; -- expect: require-row-policy
create policy own on orders as restrictive using (tenant = current_setting('app.tenant')::bigint);
