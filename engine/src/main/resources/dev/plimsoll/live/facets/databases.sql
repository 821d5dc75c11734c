SELECT d.datname AS name, pg_get_userbyid(d.datdba) AS owner, pg_encoding_to_char(d.encoding) AS encoding, d.datcollate AS collate,
  CASE WHEN d.datname = current_database() THEN true END AS current,
  CASE WHEN NOT d.datallowconn THEN true END AS closed,
  CASE WHEN d.datistemplate THEN true END AS template,
  d.datconnlimit::int8 AS "connectionLimit",
  age(d.datfrozenxid)::int8 AS "transactionAge",
  mxid_age(d.datminmxid)::int8 AS "multixactAge",
  d.datcollversion AS "collationVersion", -- since 15
  pg_database_collation_actual_version(d.oid) AS "actualCollationVersion", -- since 15
  CASE WHEN d.datname = current_database() THEN pg_database_size(d.oid) END AS bytes
FROM pg_database d
ORDER BY d.datname
