-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

alter table orders add constraint orders_total_check check (total >= 0) not valid; -- expect: require-writers-before-constraint
alter table orders add constraint orders_customer_fk foreign key (customer_id) references customers (id) not valid; -- expect: require-writers-before-constraint
