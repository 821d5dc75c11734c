create table orders (id bigint primary key, tenant bigint not null, state text);
create role anon;
alter table orders enable row level security;
create policy made on orders for insert to anon with check (true); -- expect: no-open-policy
