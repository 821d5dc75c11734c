-- file: 1.sql
create schema shop;
create table shop.orders (id bigint primary key);
-- file: 2.sql
alter schema shop rename to store; -- expect: no-rename-schema
