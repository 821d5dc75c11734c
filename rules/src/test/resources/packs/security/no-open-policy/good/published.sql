create table orders (id bigint primary key, tenant bigint not null, state text);
create role writer;
alter table orders enable row level security;
create policy shown on orders for select using (true);
create policy edited on orders to writer using (true);
