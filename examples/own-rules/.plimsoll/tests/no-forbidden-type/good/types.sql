create table payments (id bigint primary key, amount numeric(12, 2), details jsonb, paid timestamptz);
