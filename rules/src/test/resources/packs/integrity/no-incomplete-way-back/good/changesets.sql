-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table orders (id bigint primary key);
--rollback drop table orders;

--changeset jane:2
alter table orders add column sku text;
alter table orders add column note text;
--rollback alter table orders drop column sku;
--rollback alter table orders drop column note;

--changeset jane:3
alter table orders add column price numeric;
--rollback empty
