-- server: 14
create table orders (id bigint primary key, tenant bigint not null, state text);
