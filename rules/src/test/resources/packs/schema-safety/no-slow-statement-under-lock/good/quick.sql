-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
-- file: 2_change.sql
begin;
alter table orders add column state text;
alter table orders alter column state set default 'new';
insert into customers (id, name) values (1, 'a');
update orders set state = 'new' where id = 1;
create table totals (sku text);
create index totals_sku_idx on totals (sku);
commit;
