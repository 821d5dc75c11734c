-- file: 1.sql
create table customers (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customers (id) deferrable initially deferred, note text);
-- file: 2.sql
begin;
insert into customers (id) values (1);
insert into orders (id, customer_id) values (1, 1);
alter table orders add column state text; -- expect: no-pending-checks
commit;
begin;
update orders set customer_id = 1 where customer_id is null;
create index orders_note on orders (note); -- expect: no-pending-checks
commit;
