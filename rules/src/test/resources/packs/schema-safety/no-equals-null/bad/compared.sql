-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

update orders set note = '' where note = null; -- expect: no-equals-null
delete from orders where sku <> null and id > 5; -- expect: no-equals-null
alter table orders add constraint noted check (note <> null) not valid; -- expect: no-equals-null
create index concurrently open on orders (id) where note = null; -- expect: no-equals-null
