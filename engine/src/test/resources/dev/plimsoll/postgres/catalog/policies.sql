SELECT 'policy ' || r.name || ' ' || p.polname
  || CASE p.polcmd WHEN 'r' THEN ' select' WHEN 'a' THEN ' insert' WHEN 'w' THEN ' update' WHEN 'd' THEN ' delete' ELSE ' all' END
  || CASE WHEN p.polpermissive THEN '' ELSE ' restrictive' END
  || ' to ' || (SELECT string_agg(CASE WHEN o = 0 THEN 'public' ELSE pg_get_userbyid(o) END, ',' ORDER BY pg_get_userbyid(o)) FROM unnest(p.polroles) o)
  || CASE WHEN p.polqual IS NULL THEN '' ELSE ' using' END || CASE WHEN p.polwithcheck IS NULL THEN '' ELSE ' with-check' END AS line
FROM pg_policy p JOIN user_relation r ON r.oid = p.polrelid
