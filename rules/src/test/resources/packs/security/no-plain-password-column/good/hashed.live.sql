CREATE TABLE users (name text, password text);
INSERT INTO users SELECT 'u' || i, '$2a$12$' || repeat('x', 53) FROM generate_series(1, 100) i;
ANALYZE users;
CREATE TABLE empty (password text);
