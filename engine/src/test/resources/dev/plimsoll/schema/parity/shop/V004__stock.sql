CREATE SEQUENCE stock_movement_number START 500 CACHE 20;
CREATE TABLE warehouses (id int PRIMARY KEY, name text NOT NULL, location point, opened date, closed date, CHECK (closed > opened));
CREATE TABLE stock_levels (
    warehouse_id int NOT NULL REFERENCES warehouses,
    product_id int NOT NULL REFERENCES products,
    on_hand int NOT NULL DEFAULT 0,
    reserved int NOT NULL DEFAULT 0,
    available int GENERATED ALWAYS AS (on_hand - reserved) STORED,
    PRIMARY KEY (warehouse_id, product_id),
    CONSTRAINT sane CHECK (reserved <= on_hand)
);
CREATE TABLE stock_movements (
    number bigint PRIMARY KEY DEFAULT nextval('stock_movement_number'),
    warehouse_id int NOT NULL,
    product_id int NOT NULL,
    delta int NOT NULL CHECK (delta <> 0),
    moved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (warehouse_id, product_id) REFERENCES stock_levels (warehouse_id, product_id)
);
ALTER SEQUENCE stock_movement_number OWNED BY stock_movements.number;
CREATE INDEX CONCURRENTLY stock_movements_when ON stock_movements (moved_at);
CREATE INDEX ON stock_movements (product_id, warehouse_id);
CREATE INDEX ON stock_movements (product_id, warehouse_id);
DROP INDEX CONCURRENTLY stock_movements_product_id_warehouse_id_idx;
CREATE INDEX ON stock_movements (warehouse_id, product_id, moved_at DESC);
ALTER TABLE warehouses ADD COLUMN code text;
UPDATE warehouses SET code = 'W' || id;
ALTER TABLE warehouses ALTER COLUMN code SET NOT NULL;
ALTER TABLE warehouses ADD CONSTRAINT warehouses_code_key UNIQUE (code);
ALTER TABLE stock_movements ADD COLUMN warehouse_code text REFERENCES warehouses (code) ON UPDATE CASCADE;
ALTER TABLE stock_levels DROP COLUMN reserved CASCADE;
ALTER TABLE stock_levels ADD reserved smallint;
