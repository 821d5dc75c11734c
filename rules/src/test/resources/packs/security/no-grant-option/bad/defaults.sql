create role reporting;
alter default privileges grant select on tables to reporting with grant option; -- expect: no-grant-option
