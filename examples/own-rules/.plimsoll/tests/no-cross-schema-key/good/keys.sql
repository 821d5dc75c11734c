create schema billing;
create table orders (id bigint primary key);
create table lines (id bigint primary key, order_id bigint references orders);
create table billing.bills (id bigint primary key, order_id bigint not null);
create table billing.items (id bigint primary key, bill_id bigint references billing.bills);
