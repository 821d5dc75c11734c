-- file: 1_a.up.sql
select 1;
-- file: 2_a.up.sql
select 2;
-- file: 4_a.up.sql
select 4;
-- head
-- file: 5_a.up.sql
select 5;
