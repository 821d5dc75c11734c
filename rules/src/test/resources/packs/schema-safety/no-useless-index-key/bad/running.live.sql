CREATE TABLE orders (open boolean);
CREATE INDEX orders_open ON orders (open);
-- expect: public.orders_open
