-- file: 1.sql
create table orders (id bigint primary key, note text default 'x');
-- file: 2.sql
alter table orders alter column note drop default;
