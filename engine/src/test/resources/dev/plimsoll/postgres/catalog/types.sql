SELECT 'type ' || t.name || ' kind=' || CASE t.typtype WHEN 'c' THEN 'composite' WHEN 'd' THEN 'domain' WHEN 'e' THEN 'enum' WHEN 'r' THEN 'range' ELSE 'base' END AS line
FROM user_type t
-- Neither multiranges, which come with their range type, nor the row types of relations nor the array types that come with every type.
WHERE t.typtype <> 'm'
  AND NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind <> 'c')
  AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
