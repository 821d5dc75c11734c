-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
create view order_totals as select id, total from orders;
-- file: 2_change.sql
drop view order_totals;
alter table orders drop column total;
alter table orders alter column sku type integer using sku::integer;
vacuum orders;
