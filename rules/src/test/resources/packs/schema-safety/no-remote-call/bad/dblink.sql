-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

select dblink_exec('host=billing', 'delete from invoices'); -- expect: no-remote-call
insert into customers (id, name) select * from dblink('host=crm', 'select id, name from people') as p (id bigint, name text); -- expect: no-remote-call
