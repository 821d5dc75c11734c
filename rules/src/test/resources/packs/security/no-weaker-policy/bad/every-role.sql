-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
create role support;
alter table orders enable row level security;
create policy done on orders for select to support using (state = 'done');
-- file: 2.sql
alter policy done on orders to public; -- expect: no-weaker-policy
