-- file: 1_orders.sql
create table orders (id bigint primary key);
alter database shop set lock_timeout = '2s';
-- file: 2_change.sql
alter table orders add column remark text;
