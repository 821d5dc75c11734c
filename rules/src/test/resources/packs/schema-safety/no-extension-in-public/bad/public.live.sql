CREATE EXTENSION pgcrypto;
-- expect: pgcrypto
