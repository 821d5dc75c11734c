SELECT 'owner ' || o.kind || ' ' || o.name || ' ' || pg_get_userbyid(o.owner) AS line FROM secured o
