-- file: 1.sql
create table "AuditLog" (id bigint primary key, what text);
-- file: 2.sql
drop table "AuditLog"; -- expect: no-audit-gap
