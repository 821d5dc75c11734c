SELECT 'extension ' || e.extname || ' in ' || n.nspname AS line
FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql'
