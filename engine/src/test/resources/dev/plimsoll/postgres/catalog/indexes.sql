SELECT 'index ' || x.name || ' on ' || r.name || ' ' || m.amname
  || CASE WHEN i.indisunique THEN ' unique' ELSE '' END
  || CASE WHEN i.indisprimary THEN ' primary' ELSE '' END
  || CASE WHEN coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) THEN ' nulls-not-distinct' ELSE '' END
  || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END
  || CASE WHEN i.indisclustered THEN ' clustered' ELSE '' END
  || CASE WHEN i.indisreplident THEN ' replica-identity' ELSE '' END
  || ' (' || (SELECT string_agg(CASE WHEN i.indkey[k - 1] = 0 THEN '<expression>' ELSE pg_get_indexdef(i.indexrelid, k, true) END
         || CASE WHEN i.indoption[k - 1] & 1 = 1 THEN ' desc' ELSE '' END
         || CASE WHEN i.indoption[k - 1] & 1 <> (i.indoption[k - 1] & 2) / 2 THEN CASE WHEN i.indoption[k - 1] & 2 = 2 THEN ' nulls-first' ELSE ' nulls-last' END ELSE '' END, ',' ORDER BY k)
       FROM generate_series(1, i.indnkeyatts) k) || ')'
  || coalesce((SELECT ' include (' || string_agg(a.attname, ',' ORDER BY k) || ')'
       FROM generate_series(i.indnkeyatts + 1, i.indnatts) k JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1]
       HAVING count(*) > 0), '')
  || CASE WHEN i.indpred IS NULL THEN '' ELSE ' where' END
  || coalesce((SELECT ' partition-of=' || p.name FROM pg_inherits h JOIN user_relation p ON p.oid = h.inhparent WHERE h.inhrelid = x.oid), '') AS line
FROM pg_index i
JOIN user_relation x ON x.oid = i.indexrelid
JOIN user_relation r ON r.oid = i.indrelid
JOIN pg_am m ON m.oid = x.relam
