-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
-- file: 2_change.sql
begin;
alter table orders add constraint orders_customer_id_fkey foreign key (customer_id) references customers (id) not valid;
alter table customers add column remark text; -- expect: no-lock-upgrade
commit;
