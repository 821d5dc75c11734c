-- file: 1.sql
create table orders (id bigint primary key);
create table lines (id bigint primary key, order_id integer references orders (id));
-- file: 2.sql
alter table lines alter column order_id type bigint;
