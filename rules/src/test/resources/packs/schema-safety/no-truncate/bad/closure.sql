-- file: 1.sql
create table customers (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customers (id));
create table lines (id bigint primary key, order_id bigint references orders (id));
-- file: 2.sql
truncate customers cascade; -- expect: no-truncate
