-- server: 14
-- file: 1.sql
create role reporting login;
-- file: 2.sql
revoke create on schema public from public;
