-- The schema on which the statements of templates.txt are measured: the same columns, index and constraints in one table of each
-- kind, filled and analysed. A line marked "since" or "until" is for these versions only.
CREATE SCHEMA other;
CREATE TYPE mood AS ENUM ('calm', 'rough');
CREATE DOMAIN checked AS int CHECK (VALUE > 0);
CREATE DOMAIN unchecked AS int;
CREATE DOMAIN required AS int NOT NULL;
CREATE SEQUENCE numbers;
CREATE FUNCTION changing() RETURNS int LANGUAGE plpgsql VOLATILE AS 'BEGIN RETURN 1; END';
CREATE FUNCTION steady() RETURNS int LANGUAGE plpgsql STABLE AS 'BEGIN RETURN 1; END';
CREATE FUNCTION fixed() RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN 1; END';
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';

CREATE TABLE port (id int PRIMARY KEY, code text NOT NULL UNIQUE, n int);
INSERT INTO port SELECT i, i, i FROM generate_series(1, 300) i;

CREATE TABLE plain (
  id int NOT NULL, a int, b int NOT NULL, c int CONSTRAINT c_known CHECK (c IS NOT NULL), p int,
  v varchar(10), t text, n numeric(10,2), s timestamp, port int REFERENCES port);
CREATE INDEX ON plain (a);
CREATE UNIQUE INDEX ON plain (b);
ALTER TABLE plain ADD CONSTRAINT p_positive CHECK (p > 0) NOT VALID;
CREATE TRIGGER touched AFTER INSERT ON plain FOR EACH ROW EXECUTE FUNCTION touch();
INSERT INTO plain SELECT i, i, i, i, i, 'v', 't', i, '2020-01-01', i FROM generate_series(1, 300) i;

CREATE TABLE blank (LIKE plain INCLUDING ALL);
ALTER TABLE blank ADD FOREIGN KEY (port) REFERENCES port;
CREATE TRIGGER touched AFTER INSERT ON blank FOR EACH ROW EXECUTE FUNCTION touch();

CREATE TABLE keyed (LIKE plain INCLUDING ALL);
ALTER TABLE keyed ADD PRIMARY KEY (id), ADD FOREIGN KEY (port) REFERENCES port;
CREATE TRIGGER touched AFTER INSERT ON keyed FOR EACH ROW EXECUTE FUNCTION touch();
INSERT INTO keyed SELECT * FROM plain;
CREATE TABLE visit (id int PRIMARY KEY, keyed int NOT NULL REFERENCES keyed);
INSERT INTO visit SELECT i, i FROM generate_series(1, 300) i;

CREATE UNLOGGED TABLE swift (LIKE plain INCLUDING ALL);
ALTER TABLE swift ADD FOREIGN KEY (port) REFERENCES port;
CREATE TRIGGER touched AFTER INSERT ON swift FOR EACH ROW EXECUTE FUNCTION touch();
INSERT INTO swift SELECT * FROM plain;

-- Partitioned: a plain partition, one that is partitioned again, a default partition.
CREATE TABLE fleet (LIKE plain INCLUDING CONSTRAINTS) PARTITION BY RANGE (id);
CREATE TABLE fleet_low PARTITION OF fleet FOR VALUES FROM (1) TO (101);
CREATE TABLE fleet_high PARTITION OF fleet FOR VALUES FROM (101) TO (201) PARTITION BY RANGE (id);
CREATE TABLE fleet_higher PARTITION OF fleet_high FOR VALUES FROM (101) TO (201);
CREATE TABLE fleet_rest PARTITION OF fleet DEFAULT;
CREATE INDEX ON fleet (a);
ALTER TABLE fleet ADD FOREIGN KEY (port) REFERENCES port;
CREATE TRIGGER touched AFTER INSERT ON fleet FOR EACH ROW EXECUTE FUNCTION touch();
INSERT INTO fleet SELECT * FROM plain;

CREATE TABLE parent (LIKE plain INCLUDING ALL);
ALTER TABLE parent ADD FOREIGN KEY (port) REFERENCES port;
CREATE TRIGGER touched AFTER INSERT ON parent FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TABLE child (extra int) INHERITS (parent);
CREATE INDEX ON child (a);
CREATE TABLE grandchild () INHERITS (child);
INSERT INTO parent SELECT * FROM plain;
INSERT INTO child SELECT * FROM plain;
INSERT INTO grandchild SELECT * FROM plain;

CREATE TABLE guarded (LIKE plain INCLUDING ALL);
ALTER TABLE guarded ADD FOREIGN KEY (port) REFERENCES port;
CREATE TRIGGER touched AFTER INSERT ON guarded FOR EACH ROW EXECUTE FUNCTION touch();
INSERT INTO guarded SELECT * FROM plain;
ALTER TABLE guarded ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON guarded USING (true);
CREATE VIEW guarded_view AS SELECT id, a, v FROM guarded;
CREATE VIEW upper_view AS SELECT id, a FROM guarded_view;

CREATE TABLE clock (id int, local timestamp, world timestamptz, short timestamp(3));
INSERT INTO clock SELECT i, '2020-01-01', '2020-01-01', '2020-01-01' FROM generate_series(1, 300) i;
CREATE INDEX ON clock (local);

CREATE FOREIGN DATA WRAPPER wire;
CREATE SERVER far FOREIGN DATA WRAPPER wire;
CREATE FOREIGN TABLE distant (
  id int NOT NULL, a int, b int NOT NULL, c int CONSTRAINT c_known CHECK (c IS NOT NULL), p int,
  v varchar(10), t text, n numeric(10,2), s timestamp, port int) SERVER far;

CREATE TABLE source (LIKE plain);
INSERT INTO source SELECT * FROM plain;
CREATE MATERIALIZED VIEW stored AS SELECT * FROM source;
CREATE INDEX ON stored (a);
CREATE UNIQUE INDEX ON stored (id);
CREATE MATERIALIZED VIEW stored_view AS SELECT id, a FROM upper_view;
ANALYZE;
