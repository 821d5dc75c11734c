CREATE MATERIALIZED VIEW sales AS SELECT 1 AS day;
CREATE INDEX sales_day ON sales (day);
-- expect: public.sales
