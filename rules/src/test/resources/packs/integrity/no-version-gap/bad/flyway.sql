-- file: V1__a.sql
select 1;
-- file: V2__a.sql
select 2;
-- file: V3__a.sql
select 3;
-- file: V4__a.sql
select 4;
-- file: V5__a.sql
select 5;
-- file: V6__a.sql
select 6;
-- file: V9__a.sql
select 9; -- expect: no-version-gap
-- file: V10__a.sql
select 10;
