create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
grant all on all tables in schema public to app; -- expect: no-all-privileges
