-- file: V1__orders.sql
create table orders (id bigint primary key, sku text, status text);
create view orders_of_today as select id from orders;
-- file: R__reports.sql
create or replace view open_orders as select id from orders where status = 'open';
drop view orders_of_today;
create view orders_of_today as select id, sku from orders;
create or replace function touch() returns trigger language plpgsql as $$ begin return new; end $$;
drop trigger if exists touched on orders;
create trigger touched before update on orders for each row execute function touch();
create index if not exists orders_sku_idx on orders (sku);
alter table orders add column if not exists note text;
drop schema if exists report cascade;
create schema report;
create table report.lines (id bigint primary key);
create index lines_id_idx on report.lines (id);
create function once() returns int language sql as 'select 1';
select once();
drop function once();
alter table orders drop constraint if exists orders_sku_check;
alter table orders add constraint orders_sku_check check (sku <> '');
do $$ begin create type mood as enum ('ok'); exception when duplicate_object then null; end $$;
comment on table orders is 'sold';
grant select on orders to public;
