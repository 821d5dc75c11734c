-- file: 000001_a.up.sql
select 1;
-- file: 000002_a.up.sql
select 2;
-- file: 000003_a.up.sql
select 3;
