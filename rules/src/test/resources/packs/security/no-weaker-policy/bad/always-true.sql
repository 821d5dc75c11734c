-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security;
create policy own on orders for select using (tenant = current_setting('app.tenant')::bigint);
-- file: 2.sql
alter policy own on orders using (true); -- expect: no-weaker-policy
