-- file: 1.sql
create sequence order_numbers;
create table orders (id bigint generated always as identity primary key, nr bigint default nextval('order_numbers'));
-- file: 2.sql
alter sequence order_numbers restart with 1000; -- expect: no-sequence-restart
alter table orders alter column id restart; -- expect: no-sequence-restart
select setval('public.order_numbers', 17); -- expect: no-sequence-restart
