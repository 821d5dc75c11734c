CREATE TABLE orders (tenant int);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
-- expect: public.orders
