-- server: 16
begin;
create type state as enum ('new');
create table orders (id bigint primary key, state state);
alter type state add value 'paid';
insert into orders values (1, 'paid'); -- expect: no-new-enum-value-in-transaction
commit;
