CREATE TABLE orders (tenant int);
CREATE POLICY own ON orders USING (tenant = 1);
-- expect: public.orders
