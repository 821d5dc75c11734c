-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
-- file: 2_change.sql
alter table orders add column source text not null default 'web';
alter table orders add column created_at timestamptz not null default now();
alter table orders add column due timestamptz default now() + interval '1 day';
alter table orders add column label text default lower('NEW');
alter table orders add column public_id uuid;
alter table orders alter column public_id set default gen_random_uuid();
