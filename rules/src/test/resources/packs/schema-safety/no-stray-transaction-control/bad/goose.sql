-- file: 1_orders.sql
-- +goose Up
begin; -- expect: no-stray-transaction-control
create table orders (id bigint primary key);
commit; -- expect: no-stray-transaction-control
