create role app login in role pg_read_server_files; -- expect: no-powerful-membership
