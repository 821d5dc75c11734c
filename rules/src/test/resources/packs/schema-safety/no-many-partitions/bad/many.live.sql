CREATE TABLE numbers (id int) PARTITION BY RANGE (id);
DO 'BEGIN FOR i IN 1..1001 LOOP EXECUTE format(''CREATE TABLE numbers_%s PARTITION OF numbers FOR VALUES FROM (%s) TO (%s)'', i, i, i + 1); END LOOP; END';
-- expect: public.numbers
