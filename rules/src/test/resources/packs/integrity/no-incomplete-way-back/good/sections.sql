-- file: 1_orders.sql
-- +goose Up
create table orders (id bigint primary key);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger touched before update on orders for each row execute function touch();
-- +goose Down
drop table orders;
drop function touch();
-- file: 2_empty.sql
-- +goose Up
alter table orders add column note text;
-- +goose Down
