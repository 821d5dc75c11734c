-- Addresses are told by their kind: whom a rule lets in matters, not where he lives.
SELECT line_number::int8 AS line, type, database AS databases, user_name AS roles,
  CASE WHEN address IS NULL THEN NULL
    WHEN address IN ('all', 'samehost', 'samenet') THEN address
    WHEN address IN ('0.0.0.0', '::') AND netmask IN ('0.0.0.0', '::') THEN 'all'
    WHEN address ~ '^127\.' OR address = '::1' THEN 'loopback'
    WHEN address ~ '^(10\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|f[cd])' THEN 'private'
    WHEN address ~ '^[0-9.]+$' OR address ~ ':' THEN 'public'
    ELSE 'name' END AS address,
  netmask, auth_method AS method,
  (SELECT array_agg(split_part(o, '=', 1) ORDER BY o) FROM unnest(options) o) AS "optionNames",
  (SELECT max(split_part(o, '=', 2)) FROM unnest(options) o WHERE o LIKE 'clientcert=%') AS "clientCertificate",
  CASE WHEN error IS NOT NULL THEN true END AS refused
FROM pg_hba_file_rules
ORDER BY line_number
