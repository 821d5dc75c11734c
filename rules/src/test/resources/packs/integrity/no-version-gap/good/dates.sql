-- file: 20260101_a.up.sql
select 1;
-- file: 20260102_a.up.sql
select 2;
-- file: 20260104_a.up.sql
select 4;
