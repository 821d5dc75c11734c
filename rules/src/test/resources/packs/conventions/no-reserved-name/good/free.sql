create table logins (id bigint primary key, user_name text, "position" int);
