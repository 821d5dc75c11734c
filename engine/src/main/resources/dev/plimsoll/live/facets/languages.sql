SELECT lanname AS name, CASE WHEN lanpltrusted THEN true END AS trusted, pg_get_userbyid(lanowner) AS owner
FROM pg_language WHERE lanispl
ORDER BY 1
