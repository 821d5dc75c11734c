create table orders (id bigint primary key, tenant bigint not null, state text);
create role reporting;
grant select on orders to reporting with grant option; -- expect: no-grant-option
