-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

alter table orders add column extra json; -- expect: prefer-jsonb
create table events (id bigint primary key, body json); -- expect: prefer-jsonb
alter table orders alter column note type json using note::json; -- expect: prefer-jsonb
