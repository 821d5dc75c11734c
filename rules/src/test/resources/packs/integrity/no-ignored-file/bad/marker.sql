-- file: 1_orders.sql
-- +goose Up
create table orders (id bigint primary key);
-- +goose Down
drop table orders;
-- file: 2_sku.sql
alter table orders add column sku text; -- expect: no-ignored-file
