-- file: 000001_a.up.sql
select 1;
-- file: 000002_a.up.sql
select 2;
-- file: 000004_a.up.sql
select 4; -- expect: no-version-gap
