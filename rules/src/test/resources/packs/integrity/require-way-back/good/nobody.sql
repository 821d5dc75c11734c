-- file: 1_orders.sql
-- +goose Up
create table orders (id bigint primary key);
-- file: 2_sku.sql
-- +goose Up
alter table orders add column sku text;
