create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security; -- expect: require-row-policy
