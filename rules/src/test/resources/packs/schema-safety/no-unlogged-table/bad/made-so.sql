-- file: 1.sql
create table events (id bigint primary key);
-- file: 2.sql
alter table events set unlogged; -- expect: no-unlogged-table
