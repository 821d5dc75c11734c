-- file: 1_orders.up.sql
create table orders (id bigint primary key, note text default 'é');
