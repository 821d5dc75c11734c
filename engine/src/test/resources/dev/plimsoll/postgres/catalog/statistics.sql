SELECT 'statistics ' || n.nspname || '.' || s.stxname || ' on ' || r.name AS line
FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace JOIN user_relation r ON r.oid = s.stxrelid
