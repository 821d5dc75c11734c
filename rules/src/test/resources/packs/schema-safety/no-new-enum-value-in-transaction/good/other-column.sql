-- file: 1_orders.sql
create type state as enum ('new');
create table notes (id bigint primary key, note text);
-- file: 2_change.sql
begin;
alter type state add value 'paid';
update notes set note = 'paid' where id = 1;
commit;
