SELECT e.evtname AS name, e.evtevent AS event, pg_get_userbyid(e.evtowner) AS owner,
  CASE e.evtenabled WHEN 'D' THEN 'disabled' WHEN 'A' THEN 'always' WHEN 'R' THEN 'replica' END AS state,
  e.evttags AS tags, pn.nspname AS "functionSchema", p.proname AS function
FROM pg_event_trigger e JOIN pg_proc p ON p.oid = e.evtfoid JOIN pg_namespace pn ON pn.oid = p.pronamespace
WHERE :notOfExtension(pg_event_trigger, e)
ORDER BY 1
