-- file: 1_orders.sql
create type state as enum ('new');
create table orders (id bigint primary key, state state);
-- file: 2_change.sql
begin;
alter type state add value 'open';
alter table orders alter column state set default 'open'; -- expect: no-new-enum-value-in-transaction
commit;
