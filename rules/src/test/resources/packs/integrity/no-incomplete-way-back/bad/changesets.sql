-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table orders (id bigint primary key);
--rollback drop table orders;

--changeset jane:2 -- expect: no-incomplete-way-back
alter table orders add column sku text;
alter table orders add column note text;
--rollback alter table orders drop column sku;
