CREATE TABLE customers (id int PRIMARY KEY);
CREATE TABLE orders (id int PRIMARY KEY, customer int CONSTRAINT a REFERENCES customers CONSTRAINT b REFERENCES customers);
CREATE INDEX ON orders (customer);
-- expect: public.orders.b
