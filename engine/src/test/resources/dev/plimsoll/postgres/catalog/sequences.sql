SELECT 'sequence ' || r.name || ' ' || format_type(s.seqtypid, NULL)
  || ' start=' || s.seqstart || ' increment=' || s.seqincrement || ' min=' || s.seqmin || ' max=' || s.seqmax || ' cache=' || s.seqcache
  || CASE WHEN s.seqcycle THEN ' cycle' ELSE '' END
  || CASE r.relpersistence WHEN 'u' THEN ' unlogged' WHEN 't' THEN ' temporary' ELSE '' END
  || coalesce((SELECT CASE d.deptype WHEN 'i' THEN ' identity-of=' ELSE ' owned-by=' END || t.name || '.' || a.attname
       FROM pg_depend d JOIN user_relation t ON t.oid = d.refobjid JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
       WHERE d.classid = 'pg_class'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')), '') AS line
FROM pg_sequence s JOIN user_relation r ON r.oid = s.seqrelid
