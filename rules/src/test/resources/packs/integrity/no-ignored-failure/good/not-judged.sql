-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1 failOnError:false
create table orders (id bigint primary key);
--rollback drop table orders;
-- head
-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1 failOnError:false
create table orders (id bigint primary key);
--rollback drop table orders;

--changeset jane:2 failOnError:true
alter table orders add column note text;
--rollback alter table orders drop column note;

--changeset jane:3 failOnError:false dbms:mysql
alter table orders add column price numeric;
