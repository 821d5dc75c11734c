-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table orders (id bigint primary key);
--rollback drop table orders;

--changeset jane:2 -- expect: require-way-back
alter table orders add column sku text;
