CREATE TABLE orders (id int);
CREATE TABLE orders_2026 () INHERITS (orders);
-- expect: public.orders_2026
