-- file: 1.sql
create table audit_log (id bigint primary key, what text);
-- file: 2.sql
truncate audit_log; -- expect: no-audit-gap
