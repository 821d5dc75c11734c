CREATE TABLE orders (total int CHECK (total > 0));
CREATE DOMAIN share AS int CHECK (VALUE <= 100);
