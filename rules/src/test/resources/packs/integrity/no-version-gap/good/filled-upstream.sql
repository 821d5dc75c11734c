-- file: 1_a.up.sql
select 1;
-- file: 2_a.up.sql
select 2;
-- upstream
-- file: 3_a.up.sql
select 3;
-- head
-- file: 4_a.up.sql
select 4;
