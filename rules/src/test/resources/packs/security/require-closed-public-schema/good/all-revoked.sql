-- server: 14
create role reporting login;
revoke all on schema public from public;
