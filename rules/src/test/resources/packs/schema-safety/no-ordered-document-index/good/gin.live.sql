CREATE TABLE orders (tags text[], detail jsonb);
CREATE INDEX orders_tags ON orders USING gin (tags);
CREATE INDEX orders_detail ON orders ((detail ->> 'sku'));
