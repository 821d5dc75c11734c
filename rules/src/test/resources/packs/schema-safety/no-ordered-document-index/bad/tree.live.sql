CREATE TABLE orders (tags text[], detail jsonb);
CREATE INDEX orders_tags ON orders (tags);
CREATE INDEX orders_detail ON orders (detail);
-- expect: public.orders_tags
-- expect: public.orders_detail
