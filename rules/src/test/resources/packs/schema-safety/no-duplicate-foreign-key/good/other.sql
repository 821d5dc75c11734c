create table orders (id bigint primary key);
create table archive (id bigint primary key);
create table lines (
  id bigint primary key,
  order_id bigint references orders (id),
  other_id bigint references orders (id),
  foreign key (order_id) references archive (id)
);
