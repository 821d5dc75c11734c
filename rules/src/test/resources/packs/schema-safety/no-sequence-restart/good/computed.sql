-- file: 1.sql
create sequence order_numbers;
create table orders (id bigint generated always as identity primary key, nr bigint default nextval('order_numbers'));
-- file: 2.sql
select setval('order_numbers', (select max(nr) from orders));
select setval('order_numbers', nextval('order_numbers') + 1000);
create table parts (id serial primary key);
insert into parts (id) values (1), (2);
select pg_catalog.setval('public.parts_id_seq', 2, true);
alter sequence order_numbers increment by 10;
