CREATE EXTENSION pg_stat_statements VERSION '1.9';
-- expect: pg_stat_statements
