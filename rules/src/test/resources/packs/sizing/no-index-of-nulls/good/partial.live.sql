CREATE TABLE orders (id int, cancelled_by bigint);
INSERT INTO orders SELECT i, NULL FROM generate_series(1, 1000) i;
CREATE INDEX orders_by ON orders (cancelled_by);
CREATE INDEX orders_some ON orders (cancelled_by) WHERE cancelled_by IS NOT NULL;
ANALYZE orders;
