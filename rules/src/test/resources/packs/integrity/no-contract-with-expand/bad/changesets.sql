-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table users (id bigint primary key, name text);
--rollback drop table users;
-- head
-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table users (id bigint primary key, name text);
--rollback drop table users;

--changeset jane:2
alter table users add column full_name text;
--rollback alter table users drop column full_name;

--changeset jane:3
alter table users drop column name; -- expect: no-contract-with-expand
--rollback alter table users add column name text;
