-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

begin;
alter table orders add column state text;
update orders set state = 'new'; -- expect: no-backfill-under-lock
commit;
begin;
alter table customers add column copy_of text;
create table copies (id bigint, name text);
insert into copies (id, name) select id, name from customers; -- expect: no-backfill-under-lock
commit;
