CREATE TABLE orders (a int, b int);
ALTER TABLE orders DROP b;
