SELECT 'publication ' || p.pubname || CASE WHEN p.puballtables THEN ' all' ELSE '' END
  || ' (' || coalesce((SELECT string_agg(r.name, ',' ORDER BY r.name COLLATE "C") FROM pg_publication_rel l JOIN user_relation r ON r.oid = l.prrelid WHERE l.prpubid = p.oid), '') || ')' AS line
FROM pg_publication p
