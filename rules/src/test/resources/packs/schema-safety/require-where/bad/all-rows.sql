-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
-- file: 2_change.sql
update orders set note = 'x'; -- expect: require-where
delete from orders; -- expect: require-where
update orders set note = 'y' where true; -- expect: require-where
delete from orders where 1 = 1; -- expect: require-where
