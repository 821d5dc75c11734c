-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
create materialized view order_totals as select customer_id, sum(total) as total from orders group by customer_id;
-- file: 2_change.sql
refresh materialized view order_totals; -- expect: require-concurrent-refresh
