SET lock_timeout = '2s';

-- The foreign keys are of a new, empty table: nothing has to be checked.
CREATE TABLE order_items (
    order_id integer NOT NULL REFERENCES orders (id),
    product_id bigint NOT NULL REFERENCES products (id),
    quantity integer NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_id, product_id)
);

CREATE INDEX order_items_product_id_idx ON order_items (product_id);
