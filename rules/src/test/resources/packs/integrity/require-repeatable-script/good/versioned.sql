-- file: V1__orders.sql
create table orders (id bigint primary key, sku text, status text);
create view open_orders as select id from orders where status = 'open';
