create table orders (
  id bigint constraint orders_pkey primary key,
  sku text unique, -- expect: require-constraint-name
  check (id > 0) -- expect: require-constraint-name
);
create index on orders (sku); -- expect: require-constraint-name
