-- file: 1_orders.sql
create type state as enum ('new');
create table orders (id bigint primary key, state state);
-- file: 2_change.sql
begin;
alter type state add value 'paid';
update orders set state = 'paid' where id = 1; -- expect: no-new-enum-value-in-transaction
commit;
