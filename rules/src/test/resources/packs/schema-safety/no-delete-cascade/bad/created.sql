create table customers (id bigint primary key);
create table orders (
    id bigint primary key,
    customer_id bigint references customers (id) on delete cascade -- expect: no-delete-cascade
);
create table lines (id bigint primary key, order_id bigint);
alter table lines add constraint lines_order_fk foreign key (order_id) references orders (id) on delete cascade; -- expect: no-delete-cascade
