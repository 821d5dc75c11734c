-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security;
create policy own on orders for select using (tenant = current_setting('app.tenant')::bigint);
-- file: 2.sql
create policy all_rows on orders for select using (true); -- expect: no-open-policy
