CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (order_id int CONSTRAINT items_order REFERENCES orders);
-- expect: public.items.items_order
