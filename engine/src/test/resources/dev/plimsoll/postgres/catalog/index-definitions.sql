SELECT 'definition ' || x.name || ' ' || pg_get_indexdef(i.indexrelid) AS line
FROM pg_index i JOIN user_relation x ON x.oid = i.indexrelid
