-- +goose Up
create table c (id int);
