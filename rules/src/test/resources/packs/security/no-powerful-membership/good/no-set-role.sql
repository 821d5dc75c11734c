create role auditor bypassrls;
create role app login;
grant auditor to app with set false;
