-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
-- file: 2_change.sql
update orders set note = 'x' where id = 1;
delete from orders where id in (select id from orders where total is null limit 1000);
