create table users (id bigint primary key, state text, name varchar(10), flag "char");
