-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table orders (id bigint primary key);

--changeset jane:2
alter table orders add column sku text;
-- head
-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table orders (id bigint primary key);

--changeset jane:2 -- expect: no-edited-migration
alter table orders add column sku varchar(20);
