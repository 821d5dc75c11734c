-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security;
create policy done on orders for select using (state = 'done');
-- file: 2.sql
drop policy done on orders;
create policy done on orders using (state = 'done'); -- expect: no-weaker-policy
