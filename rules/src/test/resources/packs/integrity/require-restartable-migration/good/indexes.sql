-- file: 1_orders.sql
-- +goose Up
create table orders (id bigint primary key, sku text, note text);
create table lines (id bigint primary key);
-- file: 2_alone.sql
-- +goose NO TRANSACTION
-- +goose Up
set lock_timeout = '2s';
create index concurrently orders_id_idx on orders (id, sku);
analyze orders;
-- file: 3_again.sql
-- +goose NO TRANSACTION
-- +goose Up
drop index concurrently if exists orders_sku_idx;
create index concurrently orders_sku_idx on orders (sku);
drop index concurrently if exists orders_note_idx;
create index concurrently orders_note_idx on orders (note);
-- file: 4_last.sql
-- +goose NO TRANSACTION
-- +goose Up
alter table orders add column if not exists price numeric;
alter table orders add column amount numeric;
-- file: 5_own_transaction.sql
-- +goose NO TRANSACTION
-- +goose Up
begin;
alter table orders add column a int;
alter table orders add column b int;
commit;
