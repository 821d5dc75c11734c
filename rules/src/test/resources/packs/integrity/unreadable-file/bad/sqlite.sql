CREATE TABLE orders (id INTEGER PRIMARY KEY AUTOINCREMENT, sku TEXT); -- expect: unreadable-file
CREATE INDEX orders_by_sku ON orders (sku);
