-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security;
create policy own on orders using (tenant = current_setting('app.tenant')::bigint);
-- file: 2.sql
drop policy own on orders;
create policy own on orders using (tenant = current_setting('app.tenant')::bigint);
