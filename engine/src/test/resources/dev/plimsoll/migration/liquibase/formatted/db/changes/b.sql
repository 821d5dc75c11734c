--liquibase formatted sql

--changeset ann:1
create table b (id int);

--changeset ann:2 runInTransaction:false
create index concurrently b_id on b (id);
