CREATE TABLE events (id serial PRIMARY KEY);
ALTER TABLE events ALTER id TYPE bigint;
-- expect: public.events_id_seq
