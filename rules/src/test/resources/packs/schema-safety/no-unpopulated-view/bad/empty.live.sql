CREATE MATERIALIZED VIEW sales AS SELECT 1 AS day WITH NO DATA;
-- expect: public.sales
