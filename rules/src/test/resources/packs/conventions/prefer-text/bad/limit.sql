create table users (
  id bigint primary key,
  name varchar(100) -- expect: prefer-text
);
