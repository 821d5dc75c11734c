-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table orders (id bigint primary key, status text);
create view all_orders as select id from orders;

--changeset jane:2 runOnChange:true
create or replace view open_orders as select id from orders where status = 'open';

--changeset jane:3 runAlways:true
drop view if exists late_orders;
create view late_orders as select id from orders;
