-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
create view open_orders as select id from orders;
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
-- file: 2_change.sql
drop view open_orders;
create view open_orders as select id, sku from orders;
drop function touch();
drop view if exists unknown_view;
