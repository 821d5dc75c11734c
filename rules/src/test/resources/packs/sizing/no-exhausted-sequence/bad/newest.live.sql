-- server: 18
CREATE TABLE events (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
SELECT setval(pg_get_serial_sequence('events', 'id'), 2100000000);
-- expect: public.events_id_seq
