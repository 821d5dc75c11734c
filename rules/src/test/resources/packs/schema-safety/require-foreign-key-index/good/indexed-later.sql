-- file: 1.sql
create table orders (id bigint primary key);
create table lines (id bigint primary key, order_id bigint references orders (id));
-- file: 2.sql
create index concurrently lines_order on lines (order_id);
