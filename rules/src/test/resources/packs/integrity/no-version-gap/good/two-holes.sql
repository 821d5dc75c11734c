-- file: 000001_a.up.sql
select 1;
-- file: 000002_a.up.sql
select 2;
-- file: 000004_a.up.sql
select 4;
-- file: 000005_a.up.sql
select 5;
-- file: 000006_a.up.sql
select 6;
-- file: 000008_a.up.sql
select 8;
-- file: 000009_a.up.sql
select 9;
-- file: 000010_a.up.sql
select 10;
