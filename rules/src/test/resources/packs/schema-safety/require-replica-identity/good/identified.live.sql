CREATE TABLE notes (text text);
CREATE TABLE orders (id int PRIMARY KEY);
CREATE TABLE logs (text text);
ALTER TABLE logs REPLICA IDENTITY FULL;
CREATE TABLE other (text text);
CREATE PUBLICATION part FOR TABLE orders, logs;
CREATE PUBLICATION inserts FOR TABLE notes WITH (publish = 'insert');
