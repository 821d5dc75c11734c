create table orders (id bigint primary key);
create table lines (
  id bigint primary key,
  order_id integer references orders (id) -- expect: require-matching-key-types
);
create index lines_order on lines (order_id);
