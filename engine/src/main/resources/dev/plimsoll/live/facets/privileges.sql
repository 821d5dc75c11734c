-- Privileges as they stand. What an owner has of an object on which nobody said anything is left out.
WITH secured AS (
  SELECT CASE c.relkind WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind, n.nspname AS schema, c.relname AS name, NULL::text[] AS arguments,
    c.relowner AS owner, c.relacl AS acl, (CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char" AS acl_kind
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND c.relacl IS NOT NULL AND :userSchema(n) AND :notOfExtension(pg_class, c)
  UNION ALL
  SELECT 'function', n.nspname, p.proname, coalesce((SELECT array_agg(format_type(o, NULL) ORDER BY k)
      FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY a(o, k)), '{}'), p.proowner, p.proacl, 'f'
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE p.prokind <> 'a' AND :userSchema(n) AND :notOfExtension(pg_proc, p)
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')
  UNION ALL
  SELECT 'type', n.nspname, t.typname, NULL, t.typowner, t.typacl, 'T'
  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typacl IS NOT NULL AND :userSchema(n) AND :notOfExtension(pg_type, t)
    AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
  UNION ALL
  SELECT 'schema', NULL, n.nspname, NULL, n.nspowner, n.nspacl, 'n' FROM pg_namespace n WHERE :userSchema(n) AND :notOfExtension(pg_namespace, n)
  UNION ALL
  SELECT 'database', NULL, d.datname, NULL, d.datdba, d.datacl, 'd' FROM pg_database d WHERE d.datname = current_database()
  UNION ALL
  SELECT 'language', NULL, l.lanname, NULL, l.lanowner, l.lanacl, 'l' FROM pg_language l WHERE l.lanispl AND l.lanacl IS NOT NULL
  UNION ALL
  SELECT 'foreign-server', NULL, s.srvname, NULL, s.srvowner, s.srvacl, 'S' FROM pg_foreign_server s
  UNION ALL
  SELECT 'foreign-data-wrapper', NULL, w.fdwname, NULL, w.fdwowner, w.fdwacl, 'F' FROM pg_foreign_data_wrapper w
), items AS (
  SELECT o.kind, o.schema, o.name, o.arguments, NULL::name AS "column", o.acl, o.owner, e.*
  FROM secured o, aclexplode(coalesce(o.acl, acldefault(o.acl_kind, o.owner))) e
  UNION ALL
  SELECT 'table', n.nspname, c.relname, NULL, a.attname, a.attacl, c.relowner, e.*
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(a.attacl) e
  WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attacl IS NOT NULL AND :userSchema(n) AND :notOfExtension(pg_class, c))
SELECT kind, schema, name, arguments, "column", lower(privilege_type) AS privilege,
  CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee) END AS grantee, pg_get_userbyid(grantor) AS grantor,
  CASE WHEN is_grantable THEN true END AS grantable,
  CASE WHEN acl IS NULL THEN true END AS unsaid
FROM items
WHERE acl IS NOT NULL OR grantee <> owner
ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
