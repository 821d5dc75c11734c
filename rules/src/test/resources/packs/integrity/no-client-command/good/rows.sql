-- file: 1_orders.up.sql
create table orders (id bigint primary key, path text);
copy orders (id, path) from stdin;
1	\\share
\.
insert into orders (id, path) values (2, '\copy');
