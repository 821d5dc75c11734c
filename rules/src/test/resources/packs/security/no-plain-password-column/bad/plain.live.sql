CREATE TABLE users (name text, password text);
INSERT INTO users SELECT 'u' || i, 'secret' || i FROM generate_series(1, 100) i;
ANALYZE users;
-- expect: public.users
