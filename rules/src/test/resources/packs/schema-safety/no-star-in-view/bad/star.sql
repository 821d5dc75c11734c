-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

create view all_orders as select * from orders; -- expect: no-star-in-view
create view joined as select o.*, c.name from orders o join customers c on c.id = o.customer_id; -- expect: no-star-in-view
