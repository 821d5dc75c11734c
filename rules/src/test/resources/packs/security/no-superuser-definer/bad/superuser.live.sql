CREATE FUNCTION pay(int) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS 'SELECT 1';
-- expect: public.pay(integer)
