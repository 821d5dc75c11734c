create schema billing;
create table orders (id bigint primary key);
create table billing.bills (
    id bigint primary key,
    order_id bigint references orders -- expect: no-cross-schema-key
);
