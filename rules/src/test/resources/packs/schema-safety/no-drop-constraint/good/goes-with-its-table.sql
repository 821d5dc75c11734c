-- file: 1.sql
create table customers (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint constraint orders_customer_fk references customers (id));
create table lines (id bigint primary key, order_id bigint constraint lines_order_fk references orders (id));
-- file: 2.sql
alter table lines drop constraint lines_order_fk;
alter table orders drop constraint orders_customer_fk;
drop table orders;
