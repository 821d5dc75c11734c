CREATE FUNCTION pay(int) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
-- expect: public.pay(integer)
