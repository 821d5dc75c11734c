-- file: postgres/1_orders.sql
create table orders (id bigint primary key);
-- file: services/oracle/1_prices.sql
create table prices (id bigint primary key);
