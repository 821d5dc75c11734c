-- file: 1.sql
create sequence customer_numbers;
create table customers (id bigint default nextval('customer_numbers') primary key, name text);
create table orders (id bigint generated always as identity primary key, net int, gross int generated always as (net * 2) stored);
-- file: 2.sql
alter table orders alter column id drop identity; -- expect: no-lost-generator
alter table orders alter column gross drop expression; -- expect: no-lost-generator
drop sequence customer_numbers cascade; -- expect: no-lost-generator
