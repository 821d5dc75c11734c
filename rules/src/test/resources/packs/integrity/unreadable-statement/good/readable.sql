create table orders (id bigint primary key);
alter table orders add column total numeric;
