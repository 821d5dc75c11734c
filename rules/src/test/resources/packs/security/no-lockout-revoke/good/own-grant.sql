create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
grant all on orders to app;
revoke all on orders from app;
