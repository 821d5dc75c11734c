CREATE TABLE orders (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE orders_2025 PARTITION OF orders FOR VALUES FROM ('2025-01-01') TO ('2026-01-03');
CREATE TABLE events (id int, at timestamptz) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2025-12-20');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
-- expect: public.orders
-- expect: public.events
