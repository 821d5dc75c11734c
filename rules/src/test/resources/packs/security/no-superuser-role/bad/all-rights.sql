create role app login superuser; -- expect: no-superuser-role
alter role reporting bypassrls; -- expect: no-superuser-role
