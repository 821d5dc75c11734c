-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table orders (id bigint primary key);
--rollback drop table orders;

--changeset jane:2 failOnError:false -- expect: no-ignored-failure
create extension pgcrypto;
--rollback drop extension pgcrypto;
