-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

alter table orders add column state text;
update orders set state = 'new' where ctid in (select ctid from orders where state is null limit 1000);
update orders set state = 'old' where sku = 'a';
update orders set state = v.state from (values (1, 'x')) as v (id, state) where orders.id = v.id;
update orders set note = lower(note) where note <> lower(note);
