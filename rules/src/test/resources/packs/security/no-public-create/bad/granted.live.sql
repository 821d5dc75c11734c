CREATE SCHEMA shared;
GRANT CREATE ON SCHEMA shared TO PUBLIC;
-- expect: shared
