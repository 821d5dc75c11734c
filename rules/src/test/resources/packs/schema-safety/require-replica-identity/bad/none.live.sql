CREATE TABLE notes (text text);
CREATE TABLE orders (id int PRIMARY KEY);
ALTER TABLE orders REPLICA IDENTITY NOTHING;
CREATE PUBLICATION part FOR TABLE notes, orders;
-- expect: public.notes
-- expect: public.orders
