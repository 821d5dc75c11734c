create role readers;
create role reporting;
grant readers to reporting with admin true; -- expect: no-grant-option
