-- server: 14
SELECT 1;
-- expect: public
