-- file: 1_orders.sql
-- +goose Up
create table orders (id bigint primary key, sku text, note text);
-- file: 2_indexes.sql
-- +goose NO TRANSACTION
-- +goose Up
create index concurrently if not exists orders_id_idx on orders (id, sku);
create index concurrently orders_sku_idx on orders (sku); -- expect: require-restartable-migration
create index concurrently orders_note_idx on orders (note);
-- file: 3_label.sql
-- +goose NO TRANSACTION
-- +goose Up
create type mood as enum ('ok'); -- expect: require-restartable-migration
alter type mood add value 'good';
-- file: 4_columns.sql
-- +goose NO TRANSACTION
-- +goose Up
create table if not exists lines (id bigint primary key);
alter table lines add column sku text; -- expect: require-restartable-migration
update lines set sku = 'a' where sku is null;
