create table orders (id bigint primary key, tenant bigint not null, state text);
alter table orders enable row level security;
create policy own on orders using (tenant = current_setting('app.tenant')::bigint);
create view a with (security_invoker) as select id, state from orders;
create view "B" as select id from a; -- expect: require-security-invoker
