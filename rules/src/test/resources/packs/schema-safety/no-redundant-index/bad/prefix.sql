create table orders (id bigint primary key, customer_id bigint, created_at timestamptz);
create index orders_customer on orders (customer_id); -- expect: no-redundant-index
create index orders_customer_created on orders (customer_id, created_at);
