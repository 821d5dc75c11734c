create table customers (
    id bigint primary key,
    email text, -- expect: require-masking
    phone text -- expect: require-masking
);
comment on column customers.phone is 'how to reach them';
comment on column customers.id is 'pii: masked with hash';
