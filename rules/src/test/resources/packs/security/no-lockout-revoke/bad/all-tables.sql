-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
grant select on orders to app;
-- file: 2.sql
revoke all on all tables in schema public from app; -- expect: no-lockout-revoke
