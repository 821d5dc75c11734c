-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
alter table orders enable row level security;
create policy known on orders for select using (current_setting('app.role') = 'app');
-- file: 2.sql
drop policy known on orders;
create policy known on orders for select to app using (true);
