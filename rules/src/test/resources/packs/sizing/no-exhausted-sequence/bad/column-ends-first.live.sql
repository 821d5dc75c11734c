CREATE TABLE events (id int PRIMARY KEY);
CREATE SEQUENCE events_id_seq AS bigint OWNED BY events.id;
ALTER TABLE events ALTER id SET DEFAULT nextval('events_id_seq');
SELECT setval('events_id_seq', 1900000000);
-- expect: public.events_id_seq
