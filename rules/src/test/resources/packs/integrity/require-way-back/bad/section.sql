-- file: 1_orders.sql
-- +goose Up
create table orders (id bigint primary key);
-- +goose Down
drop table orders;
-- file: 2_sku.sql
-- +goose Up -- expect: require-way-back
alter table orders add column sku text;
-- file: 3_note.sql
-- +goose Up -- expect: require-way-back
alter table orders add column note text;
-- +goose Down
select 'down SQL query';
