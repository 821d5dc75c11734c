CREATE TABLE orders (id int PRIMARY KEY);
CREATE TABLE items (order_id int CONSTRAINT items_order REFERENCES orders, place int);
CREATE INDEX items_place ON items (place, order_id);
CREATE INDEX items_some ON items (order_id) WHERE place > 0;
-- expect: public.items.items_order
