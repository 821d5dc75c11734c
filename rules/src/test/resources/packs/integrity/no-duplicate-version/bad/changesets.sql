-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table orders (id bigint primary key);

--changeset john:1
alter table orders add column sku text;

--changeset jane:1 -- expect: no-duplicate-version
alter table orders add column note text;
