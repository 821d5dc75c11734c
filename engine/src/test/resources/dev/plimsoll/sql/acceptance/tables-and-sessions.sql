copy t from stdin
copy t (a, b) from '/x' with (format csv, header, delimiter ',', null '', force_quote (a, b), force_not_null *)
copy t to stdout csv header
copy (select 1) to program 'x' with binary
copy binary t from stdin
copy t from stdin using delimiters ',' with null as 'x' csv quote '"' escape 'x' force quote a, b
copy t from stdin where a > 1
copy t to stdout where a > 1
copy (insert into t values (1) returning *) to stdout
copy t from program 'x' (on_error ignore)
do $$ begin end $$
do language plpgsql $$ begin end $$
do $$ begin end $$ language plpgsql
do
call p(1, 'x')
call a.p()
call p
explain select 1
explain analyze verbose update t set a = 1
explain (analyze, costs off, format json) delete from t
explain verbose create table x as select 1
explain create table x (a int)
explain (select 1)
explain ((select 1))
explain execute x
explain declare c cursor for select 1
explain create materialized view m as select 1
explain refresh materialized view m
declare c no scroll cursor with hold for select 1
declare c binary insensitive cursor for (select 1)
fetch c
fetch next from c
fetch forward 5 in c
fetch -1 c
fetch absolute -2 from c
fetch all c
fetch forward all from c
move backward from c
move c
close c
close all
listen x
notify x, 'y'
unlisten *
unlisten x
load 'x'
prepare p (int, text) as select $1
prepare p as insert into t values (1)
execute p
execute p (1, 'x')
create table t as execute p (1) with no data
deallocate p
deallocate prepare all
deallocate all
discard all
discard temp
prepare transaction 'x'
commit prepared 'x'
rollback prepared 'x'
begin isolation level serializable, read only, not deferrable
begin work read write isolation level read committed
begin transaction
start transaction isolation level repeatable read
start
commit and chain
commit work and no chain
end transaction
rollback to savepoint x
rollback transaction to x
abort
savepoint x
release x
release savepoint x
rollback and chain
set x = 1
set x to a, 'b', 1.5, -2
set x to default
set local x = on
set session x = off
set a.b.c = 1
set time zone 'utc'
set time zone local
set time zone -5
set time zone interval '1' hour to minute
set time zone utc
set session time zone default
set names 'utf8'
set names
set role x
set role none
set role 'x'
set session authorization 'x'
set session authorization default
set local role x
set schema 'x'
set catalog 'x'
set xml option document
set transaction isolation level serializable
set local transaction read only
set transaction snapshot 'x'
set session characteristics as transaction read only
set constraints all deferred
set constraints a, b.c immediate
set x from current
set x
set x = 
set search_path = public, "Foo"
set local = 1
set session = 1
reset x
reset all
reset time zone
reset session authorization
reset transaction isolation level
show x
show all
show time zone
show transaction isolation level
show session authorization
vacuum
vacuum full freeze verbose analyze a, b (c, d)
vacuum (full, analyze false, parallel 5) a
vacuum full
vacuum analyze
vacuum verbose full t
analyze
analyze verbose t (a)
analyse (verbose, skip_locked on) t
analyze only t
cluster
cluster t using i
cluster verbose t
cluster i on t
cluster (verbose) t using i
checkpoint
checkpoint (flush_unlogged)
truncate a, only b, c * restart identity cascade
truncate table a continue identity restrict
lock a
lock table only a, b in share row exclusive mode nowait
lock table a in access share mode
lock a in row share mode
lock a in row exclusive mode
lock a in share update exclusive mode
lock a in share mode
lock a in exclusive mode
lock a in access exclusive mode
lock a in foo mode
refresh materialized view concurrently a.b with no data
refresh view x
reindex table t
reindex (verbose, concurrently) index i
reindex index concurrently i
reindex database
reindex system x
reindex schema concurrently s
reindex schema
reindex (tablespace x) database concurrently d
create table t ()
create table t
create table t (a)
create table t (a int,)
create table t (a int) inherits (b, c.d) partition by range (a, lower(b) collate "C" text_ops, (c + 1)) using heap with (fillfactor = 70, toast.x) on commit preserve rows tablespace x
create table t (a int) without oids
create table t (a int) with oids
create table t (like x including all excluding indexes, b int, like y)
create table t (like x including foo)
create table t partition of p for values from (1, minvalue) to (maxvalue, 'x')
create table t partition of p default
create table t partition of p (a with options not null, constraint c check (a > 0), b default 5) for values in ('a', null) partition by list (b)
create table t partition of p for values with (modulus 4, remainder 1)
create table t partition of p for values with (modulus 4)
create table t partition of p
create table t of x
create table t of x (a with options primary key, b default 1, unique (c))
create table t (a) as select 1
create table if not exists t as values (1) with data
create table t as select 1 with no data
create table t using heap as table x
create temp table t on commit drop as select 1
create local temporary table t (a int) on commit delete rows
create global temp table t (a int)
create unlogged table t (a int)
create table t (a serial, b bigserial primary key, c int generated by default as identity (start 1 increment 2) , d int generated always as (a * 2) virtual, e int generated always as (a) )
create table t (a int generated by default as (1) stored)
create table t (a int constraint c not null constraint d unique nulls not distinct with (fillfactor=70) using index tablespace x references r (x) match full on update set null (y) on delete set default deferrable initially deferred not enforced)
create table t (a int not null no inherit, b int check (b > 0) no inherit enforced, c int not null not enforced)
create table t (a text storage external compression lz4 collate "C" default 'x' || 'y')
create table t (a int default 1 + 2 * 3, b bool default not true)
create table t (a timestamp default now() at time zone 'utc')
create table t (a timestamp default (now() at time zone 'utc'))
create table t (a int default 5 in (1))
create table t (a int default (5) not null null)
create table t (primary key (a, b) include (c) deferrable, unique nulls not distinct (a), unique (a, b without overlaps), check (a > 0) not valid no inherit, foreign key (a, period b) references x (c, period d), exclude using gist (a with =, b range_ops with operator(pg_catalog.&&)) where (c > 0), constraint n not null a, not null b no inherit)
create table t (exclude (a with =))
create table t (exclude int)
create table t (a int primary key using index x)
create table t (constraint c)
create table t (select int)
create table t ("select" int, name text, value text, type text, key int, user_ int, date date, time time, timestamp timestamp)
create table t (user int)
create table t (end int)
create table t (left int)
create table t (between int, values int)
create table t (a int[], b int[3][4], c int array, d int array[5], e text[][], f setof int)
create table t (a varchar, b varchar(5), c character varying (5), d char(5), e national character varying(3), f nchar, g bit, h bit varying(5), i float(3), j double precision, k dec(5,2), l timestamp(3) with time zone, m time without time zone, n interval day to second(3), o interval(2), p interval year, q geometry(point, 4326), r a.b.c, s json, t "char")
create table t (a timestamp with time zon)
create table t (a double)
create table t (a character varying(a))
create table a.b.c.d (a int)
create table a.b.c (a int)
create table t (a int) b
create table t (a int references x on delete cascade on delete cascade)
create table t (a int references x (a) not valid)
create index on t (a)
create index if not exists on t (a)
create unique index concurrently i on only t using btree (a asc nulls first, lower(b) collate "C" text_pattern_ops (x = 1) desc, (c || d)) include (e, f) nulls not distinct with (fillfactor = 70) tablespace x where a > 0
create index i on t (a + b)
create index i on t (a::text)
create index i on t (coalesce(a, b), current_date, a.b(c), cast(a as text))
create index i on t (a -> 'b')
create index i on t ((a -> 'b'))
create index i on t ()
create index i on t (a b c)
create index i on a.b using hash (c)
create index a.i on t (c)
drop table a, b.c cascade
drop table if exists a restrict
drop table a b
drop table
drop index concurrently a
drop index if exists concurrently a
drop view v, w
drop materialized view if exists a.b
drop sequence s
drop type if exists a.b, c[] cascade
drop domain d
drop schema if exists a, b cascade
drop schema a.b
drop foreign table f
drop collation c
drop statistics s
drop server s
drop foreign data wrapper f
alter table t
alter table t add a int, add column b int, add if not exists c int, add column if not exists d int, add constraint x unique (a)
alter table if exists only a.b * add a int
alter table only a.b add a int
alter table t drop a, drop column b cascade, drop if exists c, drop constraint if exists d restrict
alter table t alter a set default 1 + 1, alter column b drop default, alter c set not null, alter d drop not null
alter table t alter a type int using a::int, alter column b set data type text collate "C" using (b || 'x')
alter table t alter a set statistics 100, alter b set statistics -1, alter 1 set statistics default, alter c set storage plain, alter d set compression default, alter e set (n_distinct = 5), alter f reset (n_distinct)
alter table t alter a add generated always as identity, alter b set generated by default set increment 5 restart with 3 set start 1, alter c drop identity if exists, alter d set expression as (a + 1), alter e drop expression if exists
alter table t alter a set foo
alter table t add constraint c foreign key (a) references b (c) not valid deferrable
alter table t add unique using index i deferrable initially deferred
alter table t add constraint c primary key using index i
alter table t add primary key (a)
alter table t add check (a > 0) not valid
alter table t add exclude using gist (a with &&)
alter table t add constraint c not null a not valid
alter table t alter constraint c deferrable initially immediate
alter table t alter constraint c not enforced
alter table t alter constraint c no inherit
alter table t alter constraint c inherit
alter table t validate constraint c
alter table t validate c
alter table t set without oids, cluster on i, set without cluster, set logged, set unlogged, set access method heap, set access method default, set tablespace x, set (fillfactor = 70), reset (fillfactor, toast.x)
alter table t enable trigger all, disable trigger user, enable trigger x, enable always trigger x, enable replica trigger y, disable rule r, enable rule r, enable always rule r, enable replica rule s
alter table t enable row level security, disable row level security, force row level security, no force row level security
alter table t inherit p, no inherit q, of x, not of, owner to bob, replica identity full, replica identity using index i, replica identity nothing, replica identity default
alter table t attach partition p for values in (1)
alter table t attach partition p default
alter table t detach partition p concurrently
alter table t detach partition p finalize
alter table t detach partition p, add a int
alter table t rename a to b
alter table t rename column a to b
alter table t rename constraint a to b
alter table t rename to x
alter table t rename to x.y
alter table t set schema s
alter table all in tablespace x owned by a, b set tablespace y nowait
alter index i rename to x
alter index if exists i set (fillfactor = 70)
alter index i attach partition j
alter index i set tablespace x
alter index i alter column 1 set statistics 5
alter index i depends on extension e
alter index all in tablespace a set tablespace b
alter view v alter column a set default 1
alter view if exists v rename to w
alter view v rename column a to b
alter view v set (security_invoker = true)
alter view v owner to bob
alter view v set schema s
alter materialized view m set schema s
alter materialized view m cluster on i
alter materialized view m rename column a to b
alter materialized view m depends on extension x
alter table t options (add a 'b')
alter table t add column a int first
alter table t modify a int
alter table t add (a int)
alter table t alter column a int
alter table t drop column
alter table t alter a type text default 'x'
create tablee t (a int)
select 1 select 2
update t set
update t where a = 1
insert t values (1)
insert into t (a, b) value (1, 2)
create or replace table t (a int)
create index concurrently
grant select t to x
alter table t alter column a set default
alter table t add constraint unique (a)
alter table t add index i (a)
alter table t change a b int
show tables
use db
describe t
replace into t values (1)
create table t (a int auto_increment)
create table t (a int) engine=innodb
create table `t` (a int)
