-- +migrate Up
create table a (id int);

-- +migrate Down
drop table a;
