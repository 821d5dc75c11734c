create table orders (shop bigint, id bigint, primary key (shop, id));
create table lines (
  id bigint primary key,
  shop bigint not null,
  order_id bigint,
  foreign key (shop, order_id) references orders (shop, id) -- expect: require-match-full
);
create index lines_order on lines (shop, order_id);
