-- What waits for a restart, or is outdone by the command line, "could not be applied" and is no error of the file.
SELECT name, sourceline::int8 AS line, CASE WHEN error <> 'setting could not be applied' THEN true END AS refused, CASE WHEN NOT applied THEN true END AS "notApplied"
FROM pg_file_settings
WHERE error IS NOT NULL
ORDER BY 1, 2
