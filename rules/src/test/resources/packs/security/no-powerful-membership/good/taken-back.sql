-- file: 1.sql
create role app login;
grant pg_write_server_files to app;
-- file: 2.sql
revoke pg_write_server_files from app;
