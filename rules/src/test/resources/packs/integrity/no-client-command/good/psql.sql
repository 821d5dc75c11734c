\set ON_ERROR_STOP on
create table orders (id bigint primary key);
