CREATE TABLE orders (tenant int);
CREATE POLICY own ON orders USING (tenant = 1);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
