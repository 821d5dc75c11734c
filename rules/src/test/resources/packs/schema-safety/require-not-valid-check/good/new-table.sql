create table orders (id bigint primary key, total numeric);
alter table orders add constraint orders_total_check check (total >= 0);
