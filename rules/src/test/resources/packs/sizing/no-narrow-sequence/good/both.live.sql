CREATE TABLE events (id serial PRIMARY KEY);
ALTER TABLE events ALTER id TYPE bigint;
ALTER SEQUENCE events_id_seq AS bigint;
CREATE TABLE codes (id bigint PRIMARY KEY);
CREATE SEQUENCE codes_seq MAXVALUE 1000 OWNED BY codes.id;
