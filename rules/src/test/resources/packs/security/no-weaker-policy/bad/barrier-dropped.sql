-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security;
create policy own on orders using (tenant = current_setting('app.tenant')::bigint);
create policy visible on orders as restrictive using (state <> 'hidden');
-- file: 2.sql
drop policy visible on orders; -- expect: no-weaker-policy
