create role app;
alter default privileges grant all on tables to app; -- expect: no-truncate-grant
create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security;
create policy own on orders using (tenant = current_setting('app.tenant')::bigint);
