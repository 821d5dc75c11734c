CREATE UNLOGGED TABLE orders (id int);
INSERT INTO orders SELECT generate_series(1, 100);
ANALYZE orders;
-- expect: public.orders
