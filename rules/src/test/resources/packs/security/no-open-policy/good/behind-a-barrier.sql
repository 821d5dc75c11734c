create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security;
create policy everybody on orders using (true);
create policy own on orders as restrictive using (tenant = current_setting('app.tenant')::bigint);
