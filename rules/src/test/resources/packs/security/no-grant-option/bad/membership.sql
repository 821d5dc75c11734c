create role readers;
create role reporting;
grant readers to reporting with admin option; -- expect: no-grant-option
