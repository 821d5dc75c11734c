CREATE TABLE orders (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE orders_2025 PARTITION OF orders FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE orders_rest PARTITION OF orders DEFAULT;
INSERT INTO orders VALUES (1, '2026-05-05');
ANALYZE orders_rest;
-- expect: public.orders_rest
