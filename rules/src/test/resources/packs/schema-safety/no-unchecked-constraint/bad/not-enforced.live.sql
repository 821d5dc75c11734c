-- server: 18
CREATE TABLE orders (total int CONSTRAINT total_positive CHECK (total > 0) NOT ENFORCED);
-- expect: public.orders
