create table orders (id bigint primary key, a int, b int, c int, d int);
create index orders_a on orders (a, b, c) include (d);
create unique index orders_u on orders (a, b, c, d);
