CREATE TABLE orders (id serial PRIMARY KEY);
-- expect: public.orders
