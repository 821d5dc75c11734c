create table orders (id bigint primary key, a int, b int);
create index orders_a on orders (a);
create index orders_b on orders (b);
