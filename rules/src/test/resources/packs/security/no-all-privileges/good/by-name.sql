create table orders (id bigint primary key, tenant bigint not null, state text);
create role app;
grant select, insert on orders to app;
grant all on all sequences in schema public to app;
