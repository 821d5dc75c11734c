SELECT database, owner, extract(epoch FROM now() - prepared)::int8 AS seconds, age(transaction)::int8 AS "transactionAge"
FROM pg_prepared_xacts
ORDER BY 1, 2, 3
