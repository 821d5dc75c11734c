-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
alter table orders add foreign key (customer_id) references customers (id);
 create type order_state as enum ('new', 'paid');
 create view order_totals as select id, total from orders;
-- file: 2_change.sql
drop table customers cascade; -- expect: no-cascade
drop view order_totals cascade; -- expect: no-cascade
drop type order_state cascade; -- expect: no-cascade
drop extension hstore cascade; -- expect: no-cascade
