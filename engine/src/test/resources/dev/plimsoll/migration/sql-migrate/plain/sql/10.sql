-- +migrate Up
create table z (id int);
