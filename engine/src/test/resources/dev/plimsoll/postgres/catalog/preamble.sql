-- Temporary views that every facet builds on: what users made, without what belongs to extensions.
CREATE TEMPORARY VIEW user_schema AS
SELECT n.oid, n.nspname AS name
FROM pg_namespace n
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e');

CREATE TEMPORARY VIEW user_relation AS
SELECT c.*, s.name || '.' || c.relname AS name,
  CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned-table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized-view'
    WHEN 'f' THEN 'foreign-table' WHEN 'i' THEN 'index' WHEN 'I' THEN 'partitioned-index' WHEN 'S' THEN 'sequence' WHEN 'c' THEN 'composite-type' END AS kind
FROM pg_class c JOIN user_schema s ON s.oid = c.relnamespace
WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e');

CREATE TEMPORARY VIEW user_type AS
SELECT t.*, s.name || '.' || t.typname AS name
FROM pg_type t JOIN user_schema s ON s.oid = t.typnamespace
WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e');
