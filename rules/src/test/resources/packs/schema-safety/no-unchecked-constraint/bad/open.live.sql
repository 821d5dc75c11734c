CREATE TABLE orders (total int);
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;
CREATE DOMAIN share AS int;
ALTER DOMAIN share ADD CONSTRAINT share_most CHECK (VALUE <= 100) NOT VALID;
-- expect: public.orders
-- expect: public.share
