-- file: 1.sql
create function price(item int) returns numeric language sql as 'select 1';
create function name(item int) returns text language sql as $$select ''$$;
create or replace function name(item bigint) returns text language sql as $$select ''$$;
-- file: 2.sql
create or replace function price(item integer) returns numeric language sql as 'select 2';
-- file: 3.sql
drop function price(int);
create or replace function price(item int, discount numeric) returns numeric language sql as 'select 2';
