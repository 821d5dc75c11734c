create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security;
create policy everybody on orders using (true); -- expect: no-open-policy
