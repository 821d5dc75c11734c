-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2), note text);
-- file: 2_change.sql
alter table orders add column rating int check (rating between 1 and 5); -- expect: no-scanning-column
alter table orders add column code text unique; -- expect: no-scanning-column
alter table orders add column owner_id bigint default 1 references customers (id); -- expect: no-scanning-column
