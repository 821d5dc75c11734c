-- <rule that says so>[, from <version> on | , on <version>]: <the answer>
-- Each line is a statement; the last one gives the answer: part of the error, or the first value of the first row.

-- require-row-policy: 0
create table t as select 1 as a;
alter table t enable row level security;
grant select, insert, update on t to pg_monitor;
set role pg_monitor;
select count(*) from t;

-- require-row-policy: 0
create table t as select 1 as a;
alter table t enable row level security;
grant select, insert, update on t to pg_monitor;
create policy p on t;
set role pg_monitor;
select count(*) from t;

-- require-row-policy: violates row-level security policy
create table t as select 1 as a;
alter table t enable row level security;
grant select, insert, update on t to pg_monitor;
set role pg_monitor;
insert into t values (2);

-- require-row-policy: 1
create table t as select 1 as a;
alter table t enable row level security;
grant select, insert, update on t to pg_monitor;
create policy p on t for update using (true);
set role pg_monitor;
update t set a = 2 where a = 1;
reset role;
select a from t;

-- require-row-security: 1
create table t as select 1 as a;
grant select, insert, update on t to pg_monitor;
create policy p on t using (false);
set role pg_monitor;
select count(*) from t;

-- no-open-policy: 1
create table t as select 1 as a;
alter table t enable row level security;
grant select, insert, update on t to pg_monitor;
create policy p on t using (false);
create policy q on t for select using (true);
set role pg_monitor;
select count(*) from t;

-- no-open-policy: 2
create table t as select 1 as a;
alter table t enable row level security;
grant select, insert, update on t to pg_monitor;
create policy p on t using (a = 1) with check (true);
create policy q on t for select using (true);
set role pg_monitor;
update t set a = 2;
select a from t;

-- no-open-policy: violates row-level security policy
create table t as select 1 as a;
alter table t enable row level security;
grant select, insert, update on t to pg_monitor;
create policy p on t using (a = 1);
set role pg_monitor;
update t set a = 2;

-- require-security-invoker: 1
create table t as select 1 as a;
alter table t enable row level security;
create view v as select a from t;
grant select on v to pg_monitor;
set role pg_monitor;
select count(*) from v;

-- require-security-invoker, from 15 on: 0
create table t as select 1 as a;
alter table t enable row level security;
grant select, insert, update on t to pg_monitor;
create view v with (security_invoker = true) as select a from t;
grant select on v to pg_monitor;
set role pg_monitor;
select count(*) from v;

-- require-security-invoker, from 15 on: none
create table t as select 1 as a;
create view v with (security_invoker = true) as select a from t;
create or replace view v as select a from t;
select coalesce(array_to_string(reloptions, ','), 'none') from pg_class where relname = 'v';

-- prefer-forced-row-security: 1
create table t as select 1 as a;
alter table t enable row level security;
alter table t owner to pg_monitor;
set role pg_monitor;
select count(*) from t;

-- prefer-forced-row-security: 0
create table t as select 1 as a;
alter table t enable row level security;
alter table t force row level security;
alter table t owner to pg_monitor;
set role pg_monitor;
select count(*) from t;

-- no-grant-option: dependent privileges exist
create table t as select 1 as a;
grant select on t to pg_monitor with grant option;
set role pg_monitor;
grant select on t to pg_signal_backend;
reset role;
revoke select on t from pg_monitor;

-- no-lockout-revoke: permission denied for table t
create table t as select 1 as a;
grant select, insert, update on t to pg_monitor;
revoke select on t from pg_monitor;
set role pg_monitor;
select count(*) from t;

-- no-owner-change: permission denied for table t
create table t as select 1 as a;
alter table t owner to pg_monitor;
alter table t owner to pg_signal_backend;
set role pg_monitor;
select count(*) from t;

-- no-public-definer: 1
create table t as select 1 as a;
create function f() returns bigint language sql security definer as 'select count(*) from t';
set role pg_monitor;
select f();

-- no-public-definer: postgres
create function f() returns text language sql security definer as 'select current_user::text';
set role pg_monitor;
select f();

-- no-injected-argument: 0
create table t as select 1 as a;
create function f(a text) returns void language plpgsql as $$ begin execute 'select 1 from t where a::text = ''' || a || ''''; end $$;
select f('1''; delete from t; --');
select count(*) from t;

-- no-truncate-grant: 0
create table t as select 1 as a;
alter table t enable row level security;
grant all on t to pg_monitor;
create policy p on t using (false);
set role pg_monitor;
truncate t;
reset role;
select count(*) from t;

-- no-powerful-membership: t
begin;
create role plimsoll_boss superuser;
create role plimsoll_app in role plimsoll_boss;
set local session authorization plimsoll_app;
set local role plimsoll_boss;
select rolsuper from pg_roles where rolname = current_user;

-- no-superuser-role, from 16 on: Only roles with the ADMIN option
begin;
create role plimsoll_maker createrole;
set local role plimsoll_maker;
grant pg_execute_server_program to plimsoll_maker;

-- require-closed-public-schema, from 15 on: permission denied for schema public
set role pg_monitor;
create table t (a int);

-- no-superuser-role, on 12: t
begin;
create role plimsoll_maker createrole;
set local role plimsoll_maker;
grant pg_execute_server_program to plimsoll_maker;
select pg_has_role('plimsoll_maker', 'pg_execute_server_program', 'member');

-- require-closed-public-schema, on 12: 0
set role pg_monitor;
create table t (a int);
select count(*) from t;
