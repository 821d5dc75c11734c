CREATE TABLE orders (a int, ab int, b int);
CREATE INDEX orders_a_b ON orders (a, b);
CREATE INDEX orders_ab ON orders (ab);
CREATE INDEX orders_part ON orders (a) WHERE b > 0;
CREATE INDEX orders_back ON orders (a DESC);
CREATE UNIQUE INDEX orders_only ON orders (a);
