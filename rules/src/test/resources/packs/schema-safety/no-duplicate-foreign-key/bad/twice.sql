create table orders (id bigint primary key);
create table lines (
  id bigint primary key,
  order_id bigint references orders (id),
  foreign key (order_id) references orders (id) -- expect: no-duplicate-foreign-key
);
create index lines_order on lines (order_id);
