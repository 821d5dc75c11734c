SELECT 'schema ' || name AS line FROM user_schema
