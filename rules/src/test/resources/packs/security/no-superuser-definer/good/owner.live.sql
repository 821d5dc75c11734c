CREATE FUNCTION pay(int) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS 'SELECT 1';
ALTER FUNCTION pay(int) OWNER TO pg_monitor;
