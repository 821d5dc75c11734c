--liquibase formatted sql

--changeset ann:3
create table a (id int);
--rollback drop table a;
