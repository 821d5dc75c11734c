CREATE TABLE customers_old (id int);
CREATE TABLE orders_bak2 (id int);
CREATE TABLE orders_20240131 (id int);
-- expect: public.customers_old
-- expect: public.orders_bak2
-- expect: public.orders_20240131
