CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE events (order_id bigint REFERENCES orders ON DELETE CASCADE);
CREATE INDEX ON events (order_id);
