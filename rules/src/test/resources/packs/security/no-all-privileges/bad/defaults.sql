create role app;
alter default privileges in schema public grant all on tables to app; -- expect: no-all-privileges
