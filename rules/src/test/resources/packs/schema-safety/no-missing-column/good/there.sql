-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

alter table orders add column state text, alter column state set default 'x';
update orders set state = '' where id = 1;
alter table customers drop column if exists nick;
alter table elsewhere alter column nick set not null;
create table copied as select * from somewhere;
update copied set anything = 1 where id = 1;
