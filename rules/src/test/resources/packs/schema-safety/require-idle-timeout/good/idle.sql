-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
-- file: 2_change.sql
begin;
set local idle_in_transaction_session_timeout = '10s';
alter table orders add column remark text;
commit;
