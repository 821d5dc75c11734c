-- file: 10_a.up.sql
select 10;
-- file: 20_a.up.sql
select 20;
-- file: 30_a.up.sql
select 30;
