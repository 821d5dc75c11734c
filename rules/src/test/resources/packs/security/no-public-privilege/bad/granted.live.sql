CREATE TABLE customers (id int, email text);
GRANT SELECT, INSERT ON customers TO PUBLIC;
CREATE TABLE orders (id int);
GRANT UPDATE (id) ON orders TO PUBLIC;
-- expect: public.customers
-- expect: public.orders
