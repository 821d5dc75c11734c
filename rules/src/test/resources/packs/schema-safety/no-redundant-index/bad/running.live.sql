CREATE TABLE orders (a int, b int);
CREATE INDEX orders_a ON orders (a);
CREATE INDEX orders_a_b ON orders (a, b);
-- expect: public.orders_a
