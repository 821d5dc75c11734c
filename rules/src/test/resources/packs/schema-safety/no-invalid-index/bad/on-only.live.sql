CREATE TABLE orders (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE orders_1 PARTITION OF orders FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE INDEX orders_id ON ONLY orders (id);
-- expect: public.orders_id
