CREATE TABLE orders (a int, b int, c int, d int, e int);
CREATE INDEX orders_all ON orders (a, b, c, d, e);
-- expect: public.orders_all
