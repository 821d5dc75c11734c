-- file: 1_orders.sql
create table orders (id bigint primary key);
-- file: migrations/helper.py
x = 1
-- file: versions/a.py
revision = "a"
