create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
alter table orders enable row level security;
create policy own on orders using (tenant = current_setting('app.tenant')::bigint);
create materialized view totals as select tenant, count(*) from orders group by tenant; -- expect: require-security-invoker
grant select on totals to app;
