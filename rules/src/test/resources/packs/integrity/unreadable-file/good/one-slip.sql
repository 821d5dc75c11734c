create table orders (id bigint primary key, sku text);
create table lines (id bigint primary key, order_id bigint not null);
drop table `old`; -- expect: unreadable-statement
