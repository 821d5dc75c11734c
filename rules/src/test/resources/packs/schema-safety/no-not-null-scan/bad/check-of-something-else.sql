-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
alter table orders add constraint c check (customer_id > 0);
-- file: 2_change.sql
alter table orders alter column customer_id set not null; -- expect: no-not-null-scan
