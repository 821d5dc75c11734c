-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table orders (id bigint primary key);

--changeset jane:2 runOnChange:true
create or replace view all_orders as select id from orders;

--changeset jane:3
alter table orders add column sku text;
-- head
-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1 labels:first
--comment: the table of orders
create table orders
    (id bigint primary key);
--rollback drop table orders;

--changeset jane:2 runOnChange:true
create or replace view all_orders as select id, 1 as one from orders;

--changeset jane:3
--validCheckSum: ANY
alter table orders add column sku varchar(20);

--changeset jane:4
alter table orders add column note text;
