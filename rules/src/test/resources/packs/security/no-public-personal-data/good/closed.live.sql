CREATE TABLE customers (id int, email text);
CREATE TABLE orders (id int, dimension text);
GRANT SELECT ON orders TO PUBLIC;
