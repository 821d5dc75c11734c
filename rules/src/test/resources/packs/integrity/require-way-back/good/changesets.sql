-- file: changelog.sql
--liquibase formatted sql

--changeset jane:1
create table orders (id bigint primary key);
--rollback drop table orders;

--changeset jane:2
alter table orders add column sku text;
/* liquibase rollback
alter table orders drop column sku;
*/

--changeset jane:3
insert into orders (id) values (1);
--rollback not required

--changeset jane:4 runOnChange:true
create or replace view all_orders as select id from orders;
