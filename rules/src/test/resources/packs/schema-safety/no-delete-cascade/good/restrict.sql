create table customers (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customers (id) on delete restrict);
create table lines (id bigint primary key, order_id bigint references orders (id));
