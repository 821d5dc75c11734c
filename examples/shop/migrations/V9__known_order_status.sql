SET lock_timeout = '2s';

-- Existing rows are checked by the next migration, without stopping anybody.
ALTER TABLE orders
    ADD CONSTRAINT orders_status_known CHECK (status IN ('new', 'paid', 'sent', 'returned')) NOT VALID;
