-- The schema on which every statement of the grid is measured: filled and analysed, so that a scan shows.
-- A line marked "since" or "until" is for these versions only.
CREATE SCHEMA s;
CREATE TYPE s.en AS ENUM ('a', 'b');
CREATE TYPE s.comp AS (x int, y text);
CREATE DOMAIN s.dc AS int CHECK (VALUE > 0);
CREATE DOMAIN s.dn AS int;
CREATE DOMAIN s.dnn AS int NOT NULL;
CREATE DOMAIN s.dtext AS text;
CREATE DOMAIN s.dnested AS s.dc;
CREATE SEQUENCE s.sq;
CREATE FUNCTION s.vol() RETURNS int LANGUAGE plpgsql VOLATILE AS 'BEGIN RETURN 1; END';
CREATE FUNCTION s.stab() RETURNS int LANGUAGE plpgsql STABLE AS 'BEGIN RETURN 1; END';
CREATE FUNCTION s.imm() RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN 1; END';
CREATE FUNCTION s.tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';

-- A referenced table.
CREATE TABLE u (id bigint PRIMARY KEY, k int UNIQUE, n int);
INSERT INTO u SELECT i, i, i FROM generate_series(1, 2000) i;

-- The ordinary table: columns of many types, indexes, checks, a foreign key not validated.
CREATE TABLE t (
  id bigint NOT NULL, a int, b int NOT NULL, v varchar(10), tx text, ts timestamp, tz timestamptz, n numeric(10,2), n0 numeric,
  j text, js json, uid bigint, e s.en, ip inet, ci cidr, bt varbit(8), xn int, d date, f4 real, f8 float8, sm smallint, bo boolean,
  ch char(5), tm time, iv interval, by bytea, ar int[], dom s.dc, domn s.dn, u uuid, vi varchar(20), ti text, ni numeric(8,2), ts3 timestamp(3));
INSERT INTO t SELECT i, i, i, 'v' || i, 'x' || i, '2020-01-01', '2020-01-01', i, i, '{}', '{}', i, 'a', '10.0.0.1', '10.0.0.0/8', B'1', i, '2020-01-01',
  i, i, i % 100, true, 'c', '10:00', '1 day', 'b', '{1}', 1, 1, md5(i::text)::uuid, 'vi' || i, 'ti' || i, i, '2020-01-01' FROM generate_series(1, 2000) i;
CREATE INDEX ta ON t (a);
CREATE INDEX tv ON t (vi);
CREATE INDEX tti ON t (ti);
CREATE INDEX tni ON t (ni);
CREATE UNIQUE INDEX tid ON t (id);
CREATE UNIQUE INDEX tuid ON t (uid);
CREATE INDEX tlower ON t (lower(tx));
CREATE INDEX tpart ON t (b) WHERE bo;
ALTER TABLE t ADD CONSTRAINT nnv CHECK (a IS NOT NULL) NOT VALID;
ALTER TABLE t ADD CONSTRAINT xnn CHECK (xn IS NOT NULL);
ALTER TABLE t ADD CONSTRAINT fpos CHECK (f4 > 0);
ALTER TABLE t ADD CONSTRAINT fand CHECK (f8 IS NOT NULL AND f8 > 0);
ALTER TABLE t ADD CONSTRAINT vlen CHECK (length(v) < 100);
ALTER TABLE t ADD CONSTRAINT fku FOREIGN KEY (uid) REFERENCES u (id) NOT VALID;
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION s.tf();
CREATE STATISTICS st1 ON a, b FROM t;

-- Referencing and referenced, keys validated, two references, one to itself.
CREATE TABLE c (id int PRIMARY KEY, uid bigint NOT NULL REFERENCES u (id), k int REFERENCES u (k), up int REFERENCES c (id), x int);
INSERT INTO c SELECT i, i, i, NULL, i FROM generate_series(1, 2000) i;
CREATE INDEX cuid ON c (uid);

-- Identity, serial and generated columns.
CREATE TABLE g (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sid serial, a int, st int GENERATED ALWAYS AS (a + 1) STORED, x int);
INSERT INTO g (a, x) SELECT i, i FROM generate_series(1, 2000) i;

-- Partitions: filled, empty, default, sub-partitioned; tables that could become one.
CREATE TABLE p (id int NOT NULL, d date NOT NULL, a int, w varchar(10)) PARTITION BY RANGE (d);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE p2 PARTITION OF p FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
INSERT INTO p SELECT i, '2020-06-01', i, 'w' FROM generate_series(1, 2000) i;
INSERT INTO p SELECT i, '2021-06-01', i, 'w' FROM generate_series(1, 2000) i;
CREATE INDEX pa ON p (a);
CREATE TABLE pn (id int NOT NULL, d date NOT NULL, a int, w varchar(10));
INSERT INTO pn SELECT i, '2022-06-01', i, 'w' FROM generate_series(1, 2000) i;
CREATE TABLE pk (id int NOT NULL, d date NOT NULL, a int, w varchar(10), CONSTRAINT pkc CHECK (d >= '2023-01-01' AND d < '2024-01-01'));
INSERT INTO pk SELECT i, '2023-06-01', i, 'w' FROM generate_series(1, 2000) i;
CREATE INDEX pka ON pk (a);
CREATE TABLE q (id int, r text) PARTITION BY LIST (r);
CREATE TABLE qa PARTITION OF q FOR VALUES IN ('a');
CREATE TABLE qd PARTITION OF q DEFAULT;
INSERT INTO q SELECT i, 'a' FROM generate_series(1, 2000) i;
INSERT INTO q SELECT i, 'z' FROM generate_series(1, 2000) i;
CREATE TABLE qb (id int, r text);
INSERT INTO qb SELECT i, 'b' FROM generate_series(1, 2000) i;
CREATE TABLE h (id int NOT NULL, k int NOT NULL, x int, PRIMARY KEY (id)) PARTITION BY HASH (id);
CREATE TABLE h0 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE h1 PARTITION OF h FOR VALUES WITH (MODULUS 2, REMAINDER 1) PARTITION BY HASH (id);
CREATE TABLE h10 PARTITION OF h1 FOR VALUES WITH (MODULUS 1, REMAINDER 0);
INSERT INTO h SELECT i, i, i FROM generate_series(1, 2000) i;
CREATE TABLE hr (id int PRIMARY KEY, hid int REFERENCES h (id));
INSERT INTO hr SELECT i, i FROM generate_series(1, 2000) i;

-- Partitioned and referring, referred to and not; identity, checks and triggers on partitioned tables.
CREATE TABLE f (id int NOT NULL, r int REFERENCES u (k), x int, CONSTRAINT fx CHECK (x > 0)) PARTITION BY RANGE (id);
CREATE TABLE f1 PARTITION OF f FOR VALUES FROM (1) TO (3000);
CREATE TABLE f2 (id int NOT NULL, r int, x int, CONSTRAINT fx CHECK (x > 0));
INSERT INTO f SELECT i, i, i FROM generate_series(1, 2000) i;
INSERT INTO f2 SELECT i, i - 3000, i FROM generate_series(3001, 5000) i;
CREATE TRIGGER ftr BEFORE INSERT ON f FOR EACH ROW EXECUTE FUNCTION s.tf(); -- since 13
CREATE TRIGGER ftr AFTER INSERT ON f FOR EACH ROW EXECUTE FUNCTION s.tf(); -- until 12
CREATE TABLE h2 (id int PRIMARY KEY, k int NOT NULL, x int);
CREATE TABLE e (id int PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE e1 PARTITION OF e FOR VALUES FROM (1) TO (10);
CREATE TABLE er (id int REFERENCES e (id));
INSERT INTO er SELECT NULL FROM generate_series(1, 2000) i;

-- Inheritance.
CREATE TABLE ip (id int NOT NULL, a int, w varchar(10));
CREATE TABLE ic (extra int) INHERITS (ip);
CREATE TABLE icc () INHERITS (ic);
CREATE TABLE il (id int NOT NULL, a int, w varchar(10));
INSERT INTO ip SELECT i, i, 'w' FROM generate_series(1, 2000) i;
INSERT INTO ic SELECT i, i, 'w', i FROM generate_series(1, 2000) i;
INSERT INTO icc SELECT i, i, 'w', i FROM generate_series(1, 2000) i;
INSERT INTO il SELECT i, i, 'w' FROM generate_series(1, 2000) i;

-- Unlogged, keyed, with row security, without anything.
CREATE UNLOGGED TABLE un (id int PRIMARY KEY, a int);
INSERT INTO un SELECT i, i FROM generate_series(1, 2000) i;
CREATE TABLE rs (id int PRIMARY KEY, a int);
INSERT INTO rs SELECT i, i FROM generate_series(1, 2000) i;
ALTER TABLE rs ENABLE ROW LEVEL SECURITY;
CREATE POLICY pol ON rs USING (true);
CREATE RULE ru AS ON DELETE TO rs DO INSTEAD NOTHING;
CREATE TABLE o (id int, a int, b text);
INSERT INTO o SELECT i, i, 'b' FROM generate_series(1, 2000) i;

-- Columns of a domain and an enum of their own, to change the type under a table.
CREATE DOMAIN s.used AS int;
CREATE DOMAIN s.usedc AS int CONSTRAINT uc CHECK (VALUE > 0);
CREATE DOMAIN s.usednv AS int;
ALTER DOMAIN s.usednv ADD CONSTRAINT unv CHECK (VALUE > 0) NOT VALID;
CREATE TYPE s.usede AS ENUM ('x', 'y');
CREATE TABLE dt (id int, x s.used, y s.usedc, z s.usednv, e s.usede, c s.comp);
INSERT INTO dt SELECT i, i, i, i, 'x', ROW(1, 'y')::s.comp FROM generate_series(1, 2000) i;

-- Views and materialised views.
CREATE TABLE vo (id int, a int, b text);
INSERT INTO vo SELECT i, i, 'b' FROM generate_series(1, 2000) i;
CREATE VIEW vw AS SELECT id, a FROM vo;
CREATE VIEW vw2 AS SELECT id FROM vw;
CREATE TABLE ms (id bigint, n int);
INSERT INTO ms SELECT i, i FROM generate_series(1, 2000) i;
CREATE MATERIALIZED VIEW mv AS SELECT id, n FROM ms;
CREATE UNIQUE INDEX mvid ON mv (id);
CREATE MATERIALIZED VIEW mv0 AS SELECT id, n FROM ms;
CREATE MATERIALIZED VIEW mve AS SELECT id, n FROM ms WITH NO DATA;
CREATE TABLE vd (id int, a int);
INSERT INTO vd SELECT i, i FROM generate_series(1, 2000) i;
CREATE VIEW vvd AS SELECT id, a FROM vd;

-- Named NOT NULL, exclusion, composite key, tables in another schema.
CREATE TABLE s.k2 (a int, b int, c text, PRIMARY KEY (a, b));
INSERT INTO s.k2 SELECT i, i, 'c' FROM generate_series(1, 2000) i;
CREATE TABLE s.ck (id int, a int, b int, FOREIGN KEY (a, b) REFERENCES s.k2 (a, b) DEFERRABLE);
INSERT INTO s.ck SELECT i, i, i FROM generate_series(1, 2000) i;
CREATE TABLE s.ex (id int, r int4range, EXCLUDE USING gist (r WITH &&));
INSERT INTO s.ex SELECT i, int4range(i, i + 1) FROM generate_series(1, 2000) i;
CREATE TABLE pubt (id int PRIMARY KEY, a int);
INSERT INTO pubt SELECT i, i FROM generate_series(1, 2000) i;
CREATE PUBLICATION pb FOR TABLE pubt;
ANALYZE;
