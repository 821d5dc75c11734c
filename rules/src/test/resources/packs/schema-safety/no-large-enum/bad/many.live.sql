DO 'BEGIN EXECUTE (SELECT format(''CREATE TYPE country AS ENUM (%s)'', string_agg(quote_literal(''c'' || i), '','')) FROM generate_series(1, 101) i); END';
-- expect: public.country
