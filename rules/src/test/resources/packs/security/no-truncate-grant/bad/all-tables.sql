create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
grant all on all tables in schema public to app; -- expect: no-truncate-grant
alter table orders enable row level security;
create policy own on orders using (tenant = current_setting('app.tenant')::bigint);
