-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
grant select, insert on orders to app;
-- file: 2.sql
revoke insert on orders from app; -- expect: no-lockout-revoke
