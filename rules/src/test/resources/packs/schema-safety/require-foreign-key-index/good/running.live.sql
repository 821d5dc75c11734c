CREATE TABLE orders (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE items (a int, b int, c int, CONSTRAINT items_order FOREIGN KEY (a, b) REFERENCES orders);
CREATE INDEX items_key ON items (b, a, c);
