CREATE TABLE orders (id int);
GRANT SELECT ON orders TO pg_monitor;
