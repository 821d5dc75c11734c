create table users (id bigint primary key, name text, other varchar);
