CREATE TABLE orders (id bigint, note text, at timestamptz, flag boolean);
INSERT INTO orders SELECT i, md5(i::text), now(), i % 2 = 0 FROM generate_series(1, 20000) i;
ANALYZE orders;
