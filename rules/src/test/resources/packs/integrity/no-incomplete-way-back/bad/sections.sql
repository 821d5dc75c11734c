-- file: 1_orders.sql
-- +goose Up -- expect: no-incomplete-way-back
create table orders (id bigint primary key);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger touched before update on orders for each row execute function touch();
-- +goose Down
drop table orders;
