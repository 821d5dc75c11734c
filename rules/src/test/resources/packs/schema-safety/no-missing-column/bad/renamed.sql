-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

alter table orders rename column note to remark;
update orders set note = '' where id = 1; -- expect: no-missing-column
alter table orders alter column note set not null; -- expect: no-missing-column
insert into customers (id, names) values (1, 'Ada'); -- expect: no-missing-column
alter table customers drop column nick; -- expect: no-missing-column
create index customers_nick on customers (nick); -- expect: no-missing-column
