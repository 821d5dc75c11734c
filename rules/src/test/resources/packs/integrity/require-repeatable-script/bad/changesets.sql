-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table orders (id bigint primary key, status text);

--changeset jane:2 runOnChange:true
create view open_orders as select id from orders where status = 'open'; -- expect: require-repeatable-script

--changeset jane:3 runAlways:true
alter table orders add column note text; -- expect: require-repeatable-script
