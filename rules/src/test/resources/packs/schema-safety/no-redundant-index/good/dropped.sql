-- file: 1.sql
create table orders (id bigint primary key, a int, b int);
create index a_only on orders (a);
-- file: 2.sql
create index concurrently a_b on orders (a, b);
-- file: 3.sql
drop index concurrently a_only;
