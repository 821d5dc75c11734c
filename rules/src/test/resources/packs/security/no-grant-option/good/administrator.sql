create table orders (id bigint primary key, tenant bigint not null, state text);
grant select on orders to postgres with grant option;
