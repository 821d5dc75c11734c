create table orders (id bigint primary key);
create table lines (order_id bigint references orders (id));
alter table orders add column remark text;
create index lines_order_id_idx on lines (order_id);
