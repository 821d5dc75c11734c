create table orders (id bigint primary key, a int, b int, c int, d int);
create index orders_all on orders (a, b, c, d); -- expect: no-wide-index
