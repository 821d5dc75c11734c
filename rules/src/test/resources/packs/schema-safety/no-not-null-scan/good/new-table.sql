create table orders (id bigint primary key, customer_id bigint);
alter table orders alter column customer_id set not null;
