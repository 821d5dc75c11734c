CREATE TABLE payments (
    id bigserial PRIMARY KEY,
    order_id bigint NOT NULL,
    amount numeric(14, 2) NOT NULL,
    method varchar(20) NOT NULL DEFAULT 'card',
    provider_reference text,
    captured_at timestamptz,
    failed boolean NOT NULL DEFAULT false
);
ALTER TABLE payments ADD CONSTRAINT payments_order FOREIGN KEY (order_id) REFERENCES orders NOT VALID;
ALTER TABLE payments ADD CHECK (amount <> 0) NOT VALID;
ALTER TABLE payments ADD CONSTRAINT payments_amount_check1 CHECK (amount < 1000000);
ALTER TABLE payments ADD CHECK (amount > -1000000);
ALTER TABLE payments VALIDATE CONSTRAINT payments_order;
ALTER TABLE payments VALIDATE CONSTRAINT payments_amount_check;
CREATE UNIQUE INDEX payments_reference ON payments (provider_reference);
ALTER TABLE payments ADD CONSTRAINT payments_reference_key UNIQUE USING INDEX payments_reference;
ALTER TABLE payments ALTER COLUMN method TYPE text, ALTER COLUMN amount TYPE numeric(16, 4);
ALTER TABLE payments ALTER method DROP DEFAULT;
ALTER TABLE payments ALTER method SET DEFAULT 'invoice';
ALTER TABLE payments ADD COLUMN refunded_by bigint REFERENCES payments, ADD COLUMN refund_reason text;
ALTER TABLE payments ADD EXCLUDE USING btree (provider_reference WITH =) WHERE (failed);
ALTER TABLE payments ADD UNIQUE NULLS NOT DISTINCT (order_id, captured_at);
ALTER TABLE payments ADD CONSTRAINT late UNIQUE (id, order_id);
CREATE TABLE refunds (
    payment_id bigint,
    order_id bigint,
    at date DEFAULT CURRENT_DATE,
    FOREIGN KEY (payment_id, order_id) REFERENCES payments (id, order_id) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE refunds ALTER CONSTRAINT refunds_payment_id_order_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE refunds ADD CONSTRAINT one_a_day UNIQUE (payment_id, at) DEFERRABLE INITIALLY DEFERRED;
