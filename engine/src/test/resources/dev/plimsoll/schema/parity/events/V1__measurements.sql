CREATE TABLE devices (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE measurements (
    id bigint GENERATED ALWAYS AS IDENTITY,
    device_id int NOT NULL REFERENCES devices,
    taken_at timestamptz NOT NULL,
    value double precision CHECK (value > -1000),
    unit varchar(8) DEFAULT 'C',
    CONSTRAINT plausible CHECK (value < 10000)
) PARTITION BY RANGE (taken_at);
CREATE INDEX ON measurements (device_id, taken_at DESC);
CREATE TABLE measurements_2023 PARTITION OF measurements FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE measurements_2024 PARTITION OF measurements (
    unit DEFAULT 'K',
    CONSTRAINT recent CHECK (id > 0)
) FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY LIST (device_id);
CREATE TABLE measurements_2024_a PARTITION OF measurements_2024 FOR VALUES IN (1, 2, 3);
CREATE TABLE measurements_2024_b PARTITION OF measurements_2024 DEFAULT;
ALTER TABLE measurements ADD PRIMARY KEY (id, taken_at, device_id);
CREATE INDEX ON measurements (lower(unit));
CREATE INDEX ON measurements (unit) WHERE value > 0;
CREATE TABLE measurements_default PARTITION OF measurements DEFAULT;
ALTER TABLE measurements ADD COLUMN quality smallint NOT NULL DEFAULT 1 CHECK (quality BETWEEN 0 AND 3);
ALTER TABLE measurements ADD COLUMN batch_id int;
CREATE TABLE batches (id serial PRIMARY KEY, source text);
ALTER TABLE measurements ADD CONSTRAINT from_batch FOREIGN KEY (batch_id) REFERENCES batches ON DELETE SET NULL;
CREATE TABLE measurements_2025 PARTITION OF measurements FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
