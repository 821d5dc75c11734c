-- server: 14
CREATE TABLE orders (id int);
-- expect: public
