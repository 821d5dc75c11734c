-- +goose Up
create table orders (id bigint primary key);
\d orders -- expect: no-client-command
