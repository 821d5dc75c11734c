-- file: 1.sql
create function price(item int) returns numeric language sql as 'select 1';
-- file: 2.sql
create or replace function price(item int, discount numeric default 0) returns numeric -- expect: no-accidental-overload
language sql as 'select 2';
