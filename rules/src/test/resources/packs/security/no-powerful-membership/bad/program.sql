create role app login;
grant pg_execute_server_program to app; -- expect: no-powerful-membership
