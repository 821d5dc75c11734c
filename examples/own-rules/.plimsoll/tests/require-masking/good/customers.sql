create table customers (id bigint primary key, email text, note text);
comment on column customers.email is 'pii: masked with hash';
