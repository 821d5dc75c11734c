-- file: 1.sql
create table customers (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customers (id) deferrable initially deferred, note text);
-- file: 2.sql
begin;
update orders set customer_id = 1 where customer_id is null;
set constraints all immediate;
alter table orders alter column customer_id set not null;
commit;
begin;
update orders set note = '' where note is null;
alter table orders alter column note set not null;
commit;
