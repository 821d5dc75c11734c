-- file: 1_users.sql
create table {{ .Options.Namespace }}.users (id bigint primary key);
create table {{ .Options.Namespace }}.tokens (id bigint primary key, user_id bigint);
-- file: 2_change.sql
begin;
alter table {{ .Options.Namespace }}.users add column remark text;
alter table {{ .Options.Namespace }}.tokens add column remark text; -- expect: no-wide-lock-window
commit;
