CREATE ROLE drift_app LOGIN;
CREATE ROLE drift_reader;
CREATE ROLE drift_admin CREATEROLE;
CREATE ROLE drift_idle;
GRANT drift_reader TO drift_app;

CREATE SCHEMA billing;
CREATE SCHEMA audit;

CREATE TYPE order_status AS ENUM ('new', 'paid', 'shipped');
CREATE TYPE address AS (street text, city text);
CREATE TYPE billing.span AS RANGE (subtype = numeric);
CREATE DOMAIN email AS text CONSTRAINT email_form CHECK (VALUE LIKE '%@%');
CREATE DOMAIN billing.amount AS numeric(12,2) DEFAULT 0 NOT NULL;

CREATE SEQUENCE invoice_numbers START 1000 INCREMENT 10;

CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  mail email,
  note varchar(40),
  country char(2) COLLATE "C" DEFAULT 'DE',
  credit numeric(10,2) DEFAULT 0 CHECK (credit >= 0),
  created timestamptz DEFAULT now(),
  active boolean DEFAULT true NOT NULL,
  home address,
  CONSTRAINT customers_mail_unique UNIQUE (mail)
);
CREATE INDEX customers_name_idx ON customers (lower(name));
CREATE INDEX customers_active_created ON customers (created DESC) WHERE active;

CREATE TABLE orders (
  id serial PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  status order_status DEFAULT 'new' NOT NULL,
  placed date DEFAULT CURRENT_DATE,
  total numeric(12,2),
  tax numeric(12,2),
  discount numeric(5,2),
  gross numeric GENERATED ALWAYS AS (total + tax) STORED,
  sku text,
  parent_id integer,
  CONSTRAINT orders_total_positive CHECK (total > 0 AND total < 1000000),
  CONSTRAINT orders_status_known CHECK (status IN ('new', 'paid', 'shipped')),
  CONSTRAINT orders_parent FOREIGN KEY (parent_id) REFERENCES orders (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX orders_customer ON orders (customer_id);
CREATE UNIQUE INDEX orders_sku ON orders (sku) WHERE sku IS NOT NULL;
CREATE INDEX ON orders (placed, status);

CREATE TABLE billing.invoices (
  id integer DEFAULT nextval('public.invoice_numbers') PRIMARY KEY,
  order_id integer,
  amount billing.amount,
  paid boolean
);
ALTER TABLE billing.invoices ADD CONSTRAINT invoices_order FOREIGN KEY (order_id) REFERENCES orders (id) NOT VALID;

CREATE TABLE scratch (a integer, b text, c integer);
CREATE UNLOGGED TABLE cache (key text PRIMARY KEY, value text);

CREATE TABLE events (id bigint NOT NULL, at timestamptz NOT NULL, kind text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01 00:00:00+00') TO ('2025-01-01 00:00:00+00');
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');
CREATE INDEX events_kind ON events (kind);

CREATE TABLE base_things (id integer, label text);
CREATE TABLE special_things (extra text) INHERITS (base_things);

CREATE VIEW active_customers AS SELECT id, name FROM customers WHERE active;
CREATE VIEW billing.open_invoices WITH (security_barrier = true) AS SELECT id, amount FROM billing.invoices WHERE paid IS NOT TRUE;
CREATE MATERIALIZED VIEW order_totals AS SELECT customer_id, count(*) AS orders FROM orders GROUP BY customer_id;
CREATE UNIQUE INDEX order_totals_key ON order_totals (customer_id);

CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.created := now(); RETURN NEW; END $$;
CREATE FUNCTION tax(amount numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT amount * 0.19 $$;
CREATE FUNCTION billing.total(customer bigint) RETURNS numeric LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT sum(total) FROM public.orders WHERE customer_id = customer $$;
CREATE PROCEDURE archive(days integer) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM public.scratch; END $$;

CREATE TRIGGER customers_touch BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER orders_after AFTER INSERT OR DELETE ON orders FOR EACH STATEMENT EXECUTE FUNCTION touch();
CREATE RULE scratch_keep AS ON DELETE TO scratch DO INSTEAD NOTHING;
CREATE STATISTICS orders_correlation ON customer_id, status FROM orders;

ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON customers FOR SELECT TO drift_app USING (name = current_user);
CREATE POLICY no_delete ON customers AS RESTRICTIVE FOR DELETE USING (active = false);
CREATE POLICY new_rows ON customers FOR INSERT WITH CHECK (credit <= 100);

GRANT USAGE ON SCHEMA billing TO drift_app;
GRANT SELECT, INSERT ON customers TO drift_app;
GRANT SELECT ON orders TO drift_app WITH GRANT OPTION;
GRANT SELECT (id, amount) ON billing.invoices TO drift_reader;
GRANT USAGE ON SEQUENCE invoice_numbers TO drift_app;
GRANT EXECUTE ON FUNCTION billing.total(bigint) TO drift_app;
REVOKE EXECUTE ON FUNCTION tax(numeric) FROM PUBLIC;
ALTER TABLE scratch OWNER TO drift_admin;
ALTER FUNCTION tax(numeric) OWNER TO drift_admin;
ALTER DEFAULT PRIVILEGES IN SCHEMA billing GRANT SELECT ON TABLES TO drift_reader;

CREATE PUBLICATION shop_changes FOR TABLE orders, customers;
