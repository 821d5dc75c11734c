CREATE TABLE orders (id int);
INSERT INTO orders SELECT generate_series(1, 100);
ANALYZE orders;
CREATE UNLOGGED TABLE stage (id int);
