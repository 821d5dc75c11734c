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

-- What has an owner; acl_kind is null where it has no privileges.
CREATE TEMPORARY VIEW secured AS
SELECT CASE relkind WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind, name, relowner AS owner, relacl AS acl,
  (CASE relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char" AS acl_kind
FROM user_relation WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
UNION ALL
SELECT 'function', s.name || '.' || p.proname || '(' || coalesce((SELECT string_agg(format_type(o, NULL), ', ' ORDER BY k)
    FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY a(o, k)), '') || ')', p.proowner, p.proacl, 'f'
FROM pg_proc p JOIN user_schema s ON s.oid = p.pronamespace
WHERE p.prokind <> 'a' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
UNION ALL
SELECT 'type', t.name, t.typowner, t.typacl, 'T'
FROM user_type t
WHERE t.typtype <> 'm'
  AND NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind <> 'c')
  AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
UNION ALL
SELECT 'schema', s.name, n.nspowner, n.nspacl, 'n' FROM user_schema s JOIN pg_namespace n ON n.oid = s.oid
UNION ALL
SELECT 'foreign-server', srvname, srvowner, srvacl, 'S' FROM pg_foreign_server
UNION ALL
SELECT 'foreign-data-wrapper', fdwname, fdwowner, fdwacl, 'F' FROM pg_foreign_data_wrapper
UNION ALL
SELECT 'publication', pubname, pubowner, NULL, NULL FROM pg_publication
UNION ALL
SELECT 'statistics', n.nspname || '.' || s.stxname, s.stxowner, NULL, NULL FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace;
