SELECT 'row-security ' || r.name || CASE WHEN r.relrowsecurity THEN ' enabled' ELSE '' END || CASE WHEN r.relforcerowsecurity THEN ' forced' ELSE '' END AS line
FROM user_relation r WHERE r.relrowsecurity OR r.relforcerowsecurity
