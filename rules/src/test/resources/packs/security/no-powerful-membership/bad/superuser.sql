create role boss superuser;
create role app login;
grant boss to app; -- expect: no-powerful-membership
