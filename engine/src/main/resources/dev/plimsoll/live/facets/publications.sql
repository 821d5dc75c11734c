SELECT p.pubname AS name, pg_get_userbyid(p.pubowner) AS owner, CASE WHEN p.puballtables THEN true END AS "allTables",
  array_remove(ARRAY[CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
    CASE WHEN p.pubtruncate THEN 'truncate' END], NULL) AS operations,
  CASE WHEN p.pubviaroot THEN true END AS "viaRoot", -- since 13
  (SELECT array_agg(n.nspname ORDER BY n.nspname) FROM pg_publication_namespace s JOIN pg_namespace n ON n.oid = s.pnnspid WHERE s.pnpubid = p.oid) AS schemas, -- since 15
  t.filtered, -- since 15
  t.tables
FROM pg_publication p
LEFT JOIN LATERAL (
  SELECT array_agg(n.nspname || '.' || c.relname ORDER BY n.nspname, c.relname) AS tables,
    array_agg(n.nspname || '.' || c.relname ORDER BY n.nspname, c.relname) FILTER (WHERE r.prqual IS NOT NULL) AS filtered, -- since 15
    count(*) AS n
  FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE r.prpubid = p.oid) t ON true
ORDER BY 1
