CREATE TABLE customers (id int, email text, date_of_birth date);
GRANT SELECT ON customers TO PUBLIC;
-- expect: public.customers
