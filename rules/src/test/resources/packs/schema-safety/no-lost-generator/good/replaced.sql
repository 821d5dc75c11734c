-- file: 1.sql
create sequence spare;
create table orders (id bigint generated always as identity primary key, net int, gross int generated always as (net * 2) stored);
-- file: 2.sql
alter table orders alter column id drop identity;
create sequence order_numbers owned by orders.id;
alter table orders alter column id set default nextval('order_numbers');
alter table orders alter column gross drop expression;
alter table orders drop column gross;
drop sequence spare cascade;
