create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
grant all privileges on orders to app; -- expect: no-all-privileges
