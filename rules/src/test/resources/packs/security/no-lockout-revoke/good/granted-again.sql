-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
grant all on orders to app;
-- file: 2.sql
revoke all on orders from app;
grant all on orders to app;
