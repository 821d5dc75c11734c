CREATE TABLE threshold (id int);
CREATE TABLE household (id int);
CREATE TABLE orders (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE orders_20240131 PARTITION OF orders DEFAULT;
