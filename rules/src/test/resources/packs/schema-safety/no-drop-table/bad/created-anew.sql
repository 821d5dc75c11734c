-- file: 1.sql
create table orders (id bigint primary key, note text);
create table customers (id bigint primary key, note text);
-- file: 2.sql
drop table if exists orders; -- expect: no-drop-table
create table orders (id uuid primary key, note text);
create table customers_new (id bigint primary key, note text not null);
insert into customers_new select id, coalesce(note, '') from customers;
drop table customers; -- expect: no-drop-table
alter table customers_new rename to customers;
