CREATE SEQUENCE back AS smallint INCREMENT -1;
SELECT setval('back', -30000);
-- expect: public.back
