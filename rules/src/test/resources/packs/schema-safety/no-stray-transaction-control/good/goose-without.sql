-- file: 1_orders.sql
-- +goose NO TRANSACTION
-- +goose Up
begin;
create table orders (id bigint primary key);
commit;
