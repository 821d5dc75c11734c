BEGIN;
CREATE TABLE carts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    customer_id integer,
    session_token text NOT NULL,
    expires_at timestamptz NOT NULL DEFAULT now() + interval '7 days'
);
ALTER TABLE carts ADD FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE;
ALTER TABLE carts ADD UNIQUE (session_token);
CREATE TABLE cart_items (
    cart_id uuid REFERENCES carts ON DELETE CASCADE,
    product_id int REFERENCES products,
    quantity int DEFAULT 1,
    UNIQUE (cart_id, product_id)
);
CREATE INDEX ON cart_items (cart_id);
COMMIT;

BEGIN;
CREATE TABLE wishlists (id serial PRIMARY KEY);
ALTER TABLE carts ADD COLUMN wishlist_id int REFERENCES wishlists;
ROLLBACK;

ALTER TABLE cart_items ADD COLUMN id bigserial PRIMARY KEY;
ALTER TABLE cart_items ALTER COLUMN cart_id SET NOT NULL, ALTER COLUMN product_id SET NOT NULL;
ALTER TABLE cart_items ADD CHECK (quantity > 0), ADD CONSTRAINT few CHECK (quantity < 1000);
ALTER TABLE cart_items ADD COLUMN IF NOT EXISTS quantity int;
ALTER TABLE cart_items ADD COLUMN IF NOT EXISTS note varchar(200) DEFAULT '';
CREATE INDEX IF NOT EXISTS cart_items_cart_id_idx ON cart_items (product_id);
CREATE TABLE IF NOT EXISTS carts (id int);
