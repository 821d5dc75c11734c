create table orders (id bigint primary key);
create table lines (id bigint primary key, order_id bigint references orders (id), state text);
create index lines_order on lines (order_id, state);
create table details (order_id bigint primary key references orders (id));
