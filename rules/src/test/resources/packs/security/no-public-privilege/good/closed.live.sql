CREATE TABLE customers (id int);
GRANT SELECT ON customers TO pg_monitor;
