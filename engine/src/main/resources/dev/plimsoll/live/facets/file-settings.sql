SELECT name, sourceline::int8 AS line, CASE WHEN error IS NOT NULL THEN true END AS refused, CASE WHEN NOT applied THEN true END AS "notApplied"
FROM pg_file_settings
WHERE error IS NOT NULL
ORDER BY 1, 2
