create schema s
create schema if not exists s authorization bob
create schema authorization current_user create table t (a int) create view v as select 1 grant select on v to public
create schema s create table t (a int) create index i on t(a) create sequence q create unique index on t (a)
create temp sequence if not exists s as bigint increment by 2 minvalue -1 no maxvalue start with 5 cache 10 cycle owned by a.b.c
create unlogged sequence s
create sequence s owned by none
alter sequence s restart
alter sequence if exists s restart with 5 increment 2
alter sequence s owner to bob
alter sequence s set logged
alter sequence s rename to t
alter sequence s set schema x
create or replace temp view v (a, b) with (security_barrier, check_option = local) as select 1, 2 with cascaded check option
create recursive view v (a) as select 1
create view v as table t with local check option
create view v as select 1 with check option
create materialized view if not exists m (a) using heap with (fillfactor = 70) tablespace x as select 1 with no data
create unlogged materialized view m as select 1
create type t
create type t as ()
create type t as (a int, b text collate "C")
create type t as enum ('a', 'b')
create type t as enum ()
create type t as range (subtype = float8, subtype_diff = float8mi)
create type t (input = f, output = g, internallength = variable, alignment = double, passedbyvalue)
alter type t add value if not exists 'x' before 'y'
alter type t add value 'x'
alter type t rename value 'x' to 'y'
alter type t rename to x
alter type t rename attribute a to b cascade
alter type t add attribute a int cascade, drop attribute if exists b, alter attribute c set data type text collate "C"
alter type t set (send = f)
alter type t owner to bob
alter type t set schema x
alter type t drop value 'x'
create domain d as int not null default 5 constraint c check (value > 0) check (value < 10)
create domain d text collate "C"
alter domain d set default 5
alter domain d drop default
alter domain d set not null
alter domain d drop not null
alter domain d add constraint c check (value > 0) not valid
alter domain d add not null
alter domain d drop constraint if exists c cascade
alter domain d validate constraint c
alter domain d rename constraint a to b
alter domain d rename to e
alter domain d set schema x
alter domain d owner to session_user
create function f() returns int language sql as 'select 1'
create or replace function f(a int, inout b text default 'x', variadic c int[] = '{}', out d double precision) returns setof record as $$ begin end $$ language plpgsql immutable strict security definer set search_path = a, b set x from current cost 10 rows 5 parallel safe leakproof support s
create function f(int, text) returns table (a int, b text) language sql stable return 1
create function f(a t.x%type) returns t.y%type language sql begin atomic select 1; return a; end
create function f() returns int begin atomic select 1; end
create function f() returns trigger as 'obj', 'sym' language c window called on null input returns null on null input transform for type hstore, for type x
create function f() returns int language 'sql' as $$select 1$$
create procedure p(in a int) language sql as $$ $$
create or replace procedure p() begin atomic insert into t values (1); end
create function f(a int b) returns int language sql as ''
create function f() returns int language sql
create function f() as ''
alter function f(int) immutable
alter function f volatile called on null input security invoker set a to b reset c reset all cost 5 restrict
alter function f(int) rename to g
alter function f(int, out text) owner to bob
alter function f set schema x
alter function f depends on extension e
alter function f no depends on extension e
alter procedure p(int) set x = 1
alter routine r stable
alter aggregate a(*) rename to b
alter aggregate a(int order by text) owner to bob
drop function if exists f(int), g, h() cascade
drop procedure p
drop routine r(in a int, out b text)
drop aggregate if exists a(*), b(int)
create trigger t before insert or update of a, b or delete on x for each row when (old.a is distinct from new.a) execute function f('a', 1, 1.5, b)
create or replace trigger t after truncate on x for statement execute procedure f()
create trigger t instead of update on v for row execute function a.f()
create trigger t after update on x referencing old table as o new table n for each statement execute function f()
create constraint trigger t after insert on x from y deferrable initially deferred for each row when (a) execute function f()
create constraint trigger t before insert on x for each row execute function f()
alter trigger t on x rename to y
alter trigger t on x depends on extension e
drop trigger if exists t on a.b cascade
create event trigger e on ddl_command_start when tag in ('a', 'b') and x in ('c') execute function f()
alter event trigger e disable
alter event trigger e enable replica
alter event trigger e rename to x
alter event trigger e owner to x
drop event trigger if exists e
create rule r as on insert to t do instead nothing
create or replace rule r as on update to t where old.a > 1 do also (insert into a values (1); delete from b; ; select 1)
create rule r as on select to t do instead select * from x
create rule r as on delete to t do (select 1)
create rule r as on delete to t do notify x
create rule r as on insert to t do instead ((select 1) union (select 2))
alter rule r on t rename to x
drop rule r on t
create policy p on t
create policy p on t as restrictive for select to a, public, current_user using (a = 1) with check (b)
alter policy p on t to a using (true) with check (false)
alter policy if exists p on t rename to q
alter policy p on t
drop policy if exists p on t cascade
create role r
create role r with superuser createdb nologin inherit noinherit bypassrls connection limit -1 encrypted password 'x' valid until 'y' in role a, b role c admin d sysid 5
create user u password null
create user u with password 'x' in group g user z
create group g
create role r foo
alter role r nosuperuser password 'x'
alter role all set x = 1
alter role r in database d set search_path to a, b
alter user u reset all
alter role r rename to s
alter role r set role x
alter group g add user a, b
alter group g rename to h
alter role r in role x
drop role if exists a, b
drop user u
drop group g
drop user mapping if exists for user server s
create user mapping if not exists for public server s options (user 'x', password 'y')
alter user mapping for current_user server s options (set a 'b', drop c, add d 'e')
grant select on t to bob
grant select, insert (a, b), update on table a, b.c to bob, group x, public with grant option granted by current_user
grant all privileges (a) on t to bob
grant all on all tables in schema a, b to x
grant usage, select on sequence s to x
grant execute on function f(int), g to x
grant execute on all functions in schema a to x
grant create on database d to x
grant usage on schema a, b to x
grant usage on language l to x
grant usage on foreign data wrapper f to x
grant usage on foreign server f to x
grant select on large object 123, 456 to x
grant set, alter system on parameter a.b, c to x
grant create on tablespace t to x
grant usage on type a.b, c to x
grant usage on domain d to x
grant a, b to c, d with admin option
grant a to b with inherit true, set false granted by c
grant connect on t
revoke grant option for select on t from bob cascade
revoke all on t from public
revoke admin option for a from b cascade
revoke a from b granted by c
revoke execute on procedure p() from x restrict
alter default privileges grant select on tables to x
alter default privileges for role a, b in schema c revoke all on functions from public cascade
alter default privileges in schema a grant usage on sequences to x with grant option
alter default privileges grant all on types to x
alter default privileges grant all on schemas to x
alter default privileges grant all on large objects to x
alter default privileges revoke grant option for select on tables from x
comment on table a.b is 'x'
comment on column a.b.c is null
comment on constraint c on t is 'x'
comment on constraint c on domain d is 'x'
comment on function f(int, text) is 'x'
comment on function f is 'x'
comment on aggregate a(*) is 'x'
comment on operator + (int, int) is 'x'
comment on operator class c using btree is 'x'
comment on cast (a as b) is 'x'
comment on transform for a language b is 'x'
comment on trigger t on x is 'x'
comment on policy p on x is 'x'
comment on rule p on x is 'x'
comment on type a.b is 'x'
comment on domain a.b is 'x'
comment on large object 1 is 'x'
comment on role r is 'x'
comment on database d is 'x'
comment on schema s is e'x\n'
comment on extension e is 'x'
comment on foreign data wrapper f is 'x'
comment on foreign table f is 'x'
comment on server f is 'x'
comment on event trigger f is 'x'
comment on text search configuration f is 'x'
comment on materialized view f is 'x'
comment on index i is 'x'
comment on sequence s is 'x'
comment on publication s is 'x'
comment on subscription s is 'x'
comment on statistics s is 'x'
comment on access method s is 'x'
comment on procedural language s is 'x'
comment on tablespace s is 'x'
comment on collation s is 'x'
comment on conversion s is 'x'
comment on column a is 'x'
comment on view v is 'a' 'b'
comment on foo x is 'a'
security label for x on table t is 'y'
security label on role r is null
reassign owned by a, b to c
drop owned by a, current_user cascade
create publication p
create publication p for all tables with (publish = 'insert')
create publication p for table a, b (x, y) where (z > 1), only c, tables in schema d, current_schema
create publication p for tables in schema a, b
alter publication p add table a, b
alter publication p set (publish = 'x')
alter publication p drop tables in schema x
alter publication p owner to x
alter publication p rename to x
alter publication p set table x where (a = 1)
drop publication if exists p, q
create subscription s connection 'x' publication a, b with (enabled = false, slot_name = none)
alter subscription s connection 'x'
alter subscription s set publication a with (refresh = false)
alter subscription s add publication a
alter subscription s drop publication a
alter subscription s refresh publication with (copy_data)
alter subscription s enable
alter subscription s set (slot_name = 'x')
alter subscription s skip (lsn = '0/0')
alter subscription s owner to x
drop subscription if exists s cascade
create foreign data wrapper f handler h no validator options (a 'b')
alter foreign data wrapper f no handler options (drop a)
alter foreign data wrapper f owner to x
create server if not exists s type 'a' version 'b' foreign data wrapper w options (host 'x')
alter server s version 'x'
alter server s options (set host 'y')
alter server s rename to x
create foreign table if not exists f (a int options (x 'y') not null, b text) inherits (p) server s options (a 'b')
create foreign table f partition of p for values in (1) server s
alter foreign table f options (add a 'b'), alter column c options (set x 'y')
import foreign schema a limit to (b, c) from server s into d options (x 'y')
import foreign schema a from server s into d
import foreign schema a except (x) from server s into d
create statistics s (ndistinct, mcv) on a, b, (c + d), lower(e) from t
create statistics on a, b from t
create statistics if not exists s on a, b from only t
alter statistics s set statistics 100
alter statistics if exists s set statistics default
alter statistics s rename to x
alter statistics s owner to x
create extension e
create extension if not exists e with schema s version '1.0' cascade
create extension e version x
alter extension e update to '2'
alter extension e update
alter extension e add table t
alter extension e drop function f(int)
alter extension e set schema x
drop extension if exists a, b cascade
create database d
create database d with owner = x template t encoding 'utf8' connection limit 5 lc_collate 'c' strategy = wal_log is_template true tablespace default
alter database d set x = 1
alter database d reset x
alter database d set tablespace x
alter database d connection limit 5
alter database d with allow_connections false
alter database d refresh collation version
alter database d owner to x
alter database d rename to x
drop database if exists d with (force)
drop database d (force)
create tablespace t owner o location '/x' with (a = 1)
alter tablespace t set (a = 1)
alter tablespace t reset (a)
alter tablespace t owner to x
drop tablespace if exists t
alter system set x = 1
alter system set x to 'a', 'b'
alter system reset x
alter system reset all
alter system set x to default
alter system set time zone 'utc'
create language l
create or replace trusted procedural language l handler h inline i validator v
alter language l rename to x
alter procedural language l owner to x
drop language if exists l
create cast (a as b) with function f(a) as implicit
create cast (a as b) without function as assignment
create cast (a as b) with inout
drop cast if exists (a as b) cascade
create transform for a language b (from sql with function f(x), to sql with function g)
drop transform if exists for a language b
create default conversion c for 'a' to 'b' from f
create conversion c for 'a' to 'b' from f
create access method a type index handler h
create access method a type table handler h
drop access method a
create collation if not exists c (locale = 'x', provider = icu, deterministic = false)
create collation c from "C"
alter collation c refresh version
alter collation c rename to x
create operator @@@ (leftarg = int, rightarg = int, function = f, commutator = @@@, hashes, restrict = operator(a.+))
create operator a.+ (procedure = f)
alter operator + (int, int) set (restrict = none, join = f)
alter operator + (none, int) owner to x
alter operator + (int, int) set schema x
drop operator if exists + (int, none), a.- (none, int)
create operator class c default for type t using btree family f as operator 1 <, operator 2 <= (int, int) for search, operator 3 <-> for order by f, function 1 g(int), function 2 (int) h, storage x
create operator family f using btree
alter operator family f using btree add operator 1 < (int, int), function 1 (int, int) f(int)
alter operator family f using btree drop operator 1 (int, int), function 2 (int)
alter operator family f using btree rename to x
alter operator class f using btree owner to x
drop operator class if exists f using btree
drop operator family f using btree cascade
create aggregate a (int, text) (sfunc = f, stype = x, initcond = '0', parallel = safe)
create or replace aggregate a (*) (sfunc = f, stype = x)
create aggregate a (basetype = int, sfunc = f, stype = x)
create aggregate a (int order by text) (sfunc = f, stype = x, hypothetical)
create text search configuration c (parser = p)
create text search dictionary c (template = p, x = 'a')
create text search parser p (start = a, gettoken = b)
create text search template t (lexize = x)
alter text search dictionary d (a = b, c)
alter text search configuration c add mapping for a, b with c, d
alter text search configuration c alter mapping for a with b
alter text search configuration c alter mapping replace a with b
alter text search configuration c alter mapping for a replace b with c
alter text search configuration c drop mapping if exists for a
alter text search parser p rename to x
drop text search configuration if exists c
alter large object 1 owner to x
alter schema s rename to x
alter schema s owner to x
alter conversion c rename to x
