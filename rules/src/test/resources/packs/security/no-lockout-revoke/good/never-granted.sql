create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
revoke all on orders from app;
