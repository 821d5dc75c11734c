create table orders (id bigint primary key);
create table lines (
  id bigint primary key,
  state text,
  order_id bigint references orders (id) -- expect: require-foreign-key-index
);
create index lines_state on lines (state, order_id);
create index lines_partial on lines (order_id) where state = 'new';
