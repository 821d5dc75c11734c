-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
-- file: 2_change.sql
alter table orders add column public_id uuid default gen_random_uuid(); -- expect: no-rewriting-column
alter table orders add column touched timestamptz default clock_timestamp(); -- expect: no-rewriting-column
alter table orders add column samples float8[] default array[random()]; -- expect: no-rewriting-column
alter table orders add column number serial; -- expect: no-rewriting-column
alter table orders add column line bigint generated always as identity; -- expect: no-rewriting-column
alter table orders add column gross numeric generated always as (total * 1.19) stored; -- expect: no-rewriting-column
