-- file: 1_orders.sql
-- +goose Up
create table orders (id bigint primary key);
-- +goose Down
drop table orders;
-- file: 2_tidy.sql
-- +goose Up
delete from orders where id < 0;
-- +goose Down
-- +goose StatementBegin
do $$ begin raise exception 'the rows are gone'; end $$;
-- +goose StatementEnd
