-- file: 1_a.up.sql
select 1;
-- file: 2_a.up.sql
select 2;
-- head
-- file: 4_a.up.sql
select 4; -- expect: no-version-gap
