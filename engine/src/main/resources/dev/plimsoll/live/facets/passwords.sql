-- The kind of what is kept, never what is kept.
SELECT rolname AS role, CASE WHEN rolpassword IS NULL THEN 'none' WHEN rolpassword LIKE 'SCRAM-SHA-256$%' THEN 'scram-sha-256'
    WHEN rolpassword ~ '^md5[0-9a-f]{32}$' THEN 'md5' ELSE 'plain' END AS kept
FROM pg_authid
WHERE rolcanlogin
ORDER BY 1
