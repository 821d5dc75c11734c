-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

create table notes_kept as select id, note from orders where note = '';
update orders set note = null where note = '';
create table gone (like customers);
insert into gone select * from customers where id = 1;
delete from customers where id = 1;
