-- server: 15
create role maker createrole; -- expect: no-superuser-role
