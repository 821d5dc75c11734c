-- What the history tables of migration tools hold: versions, names and files alone, of an author a digest. A table that the role may not read, or that has other columns, is left out.
WITH known (tool, relation, needed, version, done, baseline, place) AS (VALUES
  ('flyway', 'flyway_schema_history', '{version,success,type,installed_rank}'::name[], 'version',
    'success AND type NOT IN (''DELETE'', ''UNDO_SQL'', ''UNDO_JDBC'')', 'type = ''BASELINE''', 'installed_rank'),
  ('flyway', 'schema_version', '{version,success,type,installed_rank}', 'version', 'success', 'type = ''BASELINE''', 'installed_rank'),
  ('goose', 'goose_db_version', '{version_id,is_applied,id}', 'version_id', 'is_applied AND version_id > 0', 'false', 'id'),
  ('golang-migrate', 'schema_migrations', '{version,dirty}', 'version', 'NOT dirty', 'true', 'version'),
  ('rails', 'schema_migrations', '{version}', 'version', 'true', 'false', 'version'),
  ('supabase', 'schema_migrations', '{version,statements}', 'version', 'true', 'false', 'version'),
  ('prisma', '_prisma_migrations', '{migration_name,finished_at,rolled_back_at}', 'migration_name',
    'finished_at IS NOT NULL AND rolled_back_at IS NULL', 'false', 'migration_name'),
  ('atlas', 'atlas_schema_revisions', '{version,applied,total}', 'version', 'applied = total', 'false', 'version'),
  ('sqlx', '_sqlx_migrations', '{version,success}', 'version', 'success', 'false', 'version'),
  ('liquibase', 'databasechangelog', '{id,author,filename,exectype,orderexecuted}',
    'concat_ws(''::'', filename, id, left(encode(sha256(convert_to(author, ''UTF8'')), ''hex''), 32))',
    'exectype IN (''EXECUTED'', ''RERAN'')', 'false', 'orderexecuted'),
  ('drizzle', '__drizzle_migrations', '{id,hash,created_at}', 'created_at', 'created_at IS NOT NULL', 'true', 'created_at'),
  ('diesel', '__diesel_schema_migrations', '{version,run_on}', 'version', 'true', 'false', 'version'),
  ('sql-migrate', 'gorp_migrations', '{id,applied_at}', 'id', 'true', 'false', 'id'),
  ('sqitch', 'changes', '{change_id,script_hash,change,committed_at}', 'change', 'true', 'false', 'committed_at'),
  ('node-pg-migrate', 'pgmigrations', '{id,name,run_on}', 'name', 'true', 'false', 'id'),
  ('alembic', 'alembic_version', '{version_num}', 'version_num', 'true', 'false', 'version_num'),
  ('django', 'django_migrations', '{id,app,name}', 'app || ''.'' || name', 'true', 'false', 'id'),
  ('knex', 'knex_migrations', '{id,name,batch}', 'name', 'true', 'false', 'id'),
  ('typeorm', 'migrations', '{id,timestamp,name}', 'name', 'true', 'false', 'id'),
  ('sequelize', 'SequelizeMeta', '{name}', 'name', 'true', 'false', 'name'),
  ('entity-framework', '__EFMigrationsHistory', '{MigrationId,ProductVersion}', '"MigrationId"', 'true', 'false', '"MigrationId"'))
SELECT k.tool, n.nspname AS schema, c.relname AS relation, row_number() OVER (PARTITION BY c.oid ORDER BY m.number) AS place,
  convert_from(decode(m.part[1], 'hex'), 'UTF8') AS version, CASE WHEN m.part[2] = 'true' THEN true END AS baseline
FROM known k
JOIN pg_class c ON c.relname = k.relation AND c.relkind IN ('r', 'p')
JOIN pg_namespace n ON n.oid = c.relnamespace,
LATERAL (SELECT query_to_xml(
    format('SELECT encode(convert_to((%s)::text, ''UTF8''), ''hex'') AS v, (%s)::text AS b FROM %I.%I WHERE %s ORDER BY %s',
      k.version, k.baseline, n.nspname, c.relname, k.done, k.place), false, false, '')::text AS rows
  WHERE has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')) t,
LATERAL regexp_matches(t.rows, '<v>([0-9a-f]*)</v>\s*<b>([a-z]*)</b>', 'g') WITH ORDINALITY m(part, number)
WHERE n.nspname !~ '^pg_temp'
  AND k.needed <@ (SELECT array_agg(a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
  AND (k.tool <> 'rails' OR (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('dirty', 'statements') AND NOT a.attisdropped) = 0)
ORDER BY 1, 2, 3, 4
