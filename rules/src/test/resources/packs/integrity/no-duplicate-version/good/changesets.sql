-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table orders (id bigint primary key);

--changeset john:1
alter table orders add column sku text;

--changeset jane:2 dbms:postgresql
alter table orders add column note text;

--changeset jane:2 dbms:oracle
alter table orders add note varchar2(20);

--changeset jane:3 context:mysql
alter table orders add column hint text;

--changeset jane:3 context:postgresql
alter table orders add column remark text;
