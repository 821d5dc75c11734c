create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
alter table orders enable row level security;
create policy own on orders using (tenant = current_setting('app.tenant')::bigint);
grant all on orders to app; -- expect: no-truncate-grant
