SELECT 'constraint ' || r.name || ' ' || c.conname
  || ' ' || CASE c.contype WHEN 'p' THEN 'primary-key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign-key' WHEN 'c' THEN 'check' WHEN 'x' THEN 'exclude' END
  || ' (' || coalesce((SELECT string_agg(a.attname, ',' ORDER BY k.place)
       FROM unnest(c.conkey) WITH ORDINALITY k(attnum, place) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum), '') || ')'
  || CASE WHEN c.contype = 'f' THEN ' references ' || f.name || ' (' || (SELECT string_agg(a.attname, ',' ORDER BY k.place)
       FROM unnest(c.confkey) WITH ORDINALITY k(attnum, place) JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) || ')'
       || CASE c.confmatchtype WHEN 'f' THEN ' match-full' ELSE '' END
       || CASE c.confdeltype WHEN 'c' THEN ' on-delete-cascade' WHEN 'n' THEN ' on-delete-set-null' WHEN 'd' THEN ' on-delete-set-default' WHEN 'r' THEN ' on-delete-restrict' ELSE '' END
       || CASE c.confupdtype WHEN 'c' THEN ' on-update-cascade' WHEN 'n' THEN ' on-update-set-null' WHEN 'd' THEN ' on-update-set-default' WHEN 'r' THEN ' on-update-restrict' ELSE '' END
     ELSE '' END
  || CASE WHEN c.convalidated THEN '' ELSE ' not-valid' END
  || CASE WHEN coalesce((to_jsonb(c) ->> 'conenforced')::boolean, true) THEN '' ELSE ' not-enforced' END
  || CASE WHEN c.condeferrable THEN ' deferrable' ELSE '' END
  || CASE WHEN c.condeferred THEN ' initially-deferred' ELSE '' END
  || CASE WHEN c.contype = 'c' AND c.connoinherit THEN ' no-inherit' ELSE '' END AS line
FROM pg_constraint c
JOIN user_relation r ON r.oid = c.conrelid
LEFT JOIN user_relation f ON f.oid = c.confrelid
WHERE c.contype IN ('p', 'u', 'f', 'c', 'x')
-- A foreign key to a partitioned table has hidden copies, one per partition of the referenced table, on the same referencing table.
  AND NOT (c.contype = 'f' AND c.conparentid <> 0
       AND (SELECT p.conrelid FROM pg_constraint p WHERE p.oid = c.conparentid) = c.conrelid)
