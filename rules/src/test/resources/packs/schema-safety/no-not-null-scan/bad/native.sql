-- server: 18
-- file: 1.sql
create table orders (id bigint primary key, customer_id bigint);
-- file: 2.sql
alter table orders add constraint orders_customer_id_not_null not null customer_id; -- expect: no-not-null-scan
