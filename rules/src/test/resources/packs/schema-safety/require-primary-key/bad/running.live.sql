CREATE TABLE orders (id int);
CREATE TABLE events (id int) PARTITION BY RANGE (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (1) TO (9);
-- expect: public.orders
-- expect: public.events
