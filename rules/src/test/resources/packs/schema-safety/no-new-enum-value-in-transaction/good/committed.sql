-- file: 1_orders.sql
create type state as enum ('new');
create table orders (id bigint primary key, state state, note text);
-- file: 2_change.sql
begin;
alter type state add value 'paid';
update orders set state = 'new' where id = 1;
commit;
update orders set state = 'paid' where id = 1;
