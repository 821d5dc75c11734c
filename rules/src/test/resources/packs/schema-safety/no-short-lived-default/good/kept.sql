-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

alter table orders add column state text default 'new' not null;
alter table orders add column hint text default 'x';
alter table orders alter column hint drop default;
alter table orders add column at timestamptz default now() not null;
alter table orders alter column at drop default;
alter table orders alter column at set default clock_timestamp();
