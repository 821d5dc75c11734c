create table logins (
  id bigint primary key,
  "user" text -- expect: no-reserved-name
);
