select f(x)[1]
select array[1,2][1]
select a < b < c
select a = b = c
select a is null is null
select a between 1 and 2 and b
select a like b like c
select 'a'::int[1][2]
select -1::int, - - 1, +1
select a b, c as select, d from
select count(*) filter (where x > 0) over (partition by a order by b rows between 1 preceding and current row) from t
select distinct on (a) a from t
select from t
select
select * from a join b join c on 1=1 on 2=2
select * from a, lateral f(1) with ordinality as x(a, b)
select * from f(1) as (a int, b text)
select * from rows from (f(1), g(2) as (a int)) as z
select * from (select 1) x, ((select 2)) y
select * from ((select 1) a cross join b)
select * from ((select 1) union select 2) q
((select 1))
(select 1) union all (select 2) order by 1
with a as (select 1), b(c) as materialized (insert into t values (1) returning *) select * from a
with recursive t(n) as (values (1) union all select n+1 from t) search depth first by n set o cycle n set c to true default false using p select * from t
values (1,2),(3,4)
table t
select interval '1 day', date '2020-01-01', timestamp(3) '2020', interval(3) '1 s', interval '1' year to month, double precision '1', char(3) 'x'
select extract(epoch from now()), trim(both 'x' from y), substring(a from 1 for 2), position('a' in b), overlay(a placing b from 1), coalesce(a,b), nullif(a,b), greatest(1,2)
select current_date, current_timestamp(3), localtime, user, current_schema, current_schema()
select a at time zone 'utc' at time zone 'x', a collate "C" < b, x operator(pg_catalog.+) y
select not a and not b or c is distinct from d
select row(1,2), (1,2), (a).b, (a).*, t.*, a[1:2], a[:], a[1].b
select case when a then b else c end, case x when 1 then 2 end
select exists (select 1), array(select 1), a in (select 1), a in (1,2), a = any (array[1]), a > all (select 1), a like any (array['x'])
select grouping(a), cube(a) from t group by rollup (a,b), cube(c), grouping sets ((a),()), ()
select 1 from t tablesample bernoulli (1) repeatable (2)
select * from t for update of t nowait for share skip locked
select * from t limit 1 offset 2
select * from t limit 1, 2
select * from t offset 2 rows fetch first 3 rows only
select * from t fetch next row with ties
select a, from t
select * from t where
select * from t where a ==  b
select !!5, @ -5, |/ 25, 5 !
insert into t default values
insert into t as x (a, b[1], c.d) overriding system value select 1 on conflict on constraint c do nothing returning *, 1 as z
insert into t (select 1)
insert into t values (1), (default)
insert into t set a = 1
update only t * set a = 1
update only t set (a,b) = (1,2), (c) = (select 1), d[1] = 3 from x join y using (z) where current of c returning *
update t x set a = default
delete from t using a, b where a.x = b.y returning 1
delete from t as x
delete t
merge into t using s on t.a = s.a when matched and s.b then update set a = 1 when not matched by source then delete when not matched then insert (a) values (1) when matched then do nothing returning merge_action(), t.*
insert into t values (1) returning with (old as o, new as n) o.a, n.a
select a from b group by distinct a having count(*) > 1 window w as (order by a)
select 1 union select 2 intersect select 3 except all select 4
select "a""b".c, U&"d\0061" from t
select $1, $2::int
select 1 as day, 2 day
select a day from t
select x.y.z.w from a.b.c
select * from a.b.c.d
select f(a => 1, b := 2, variadic c), f(distinct a order by b), f(all a), f(*), percentile_cont(0.5) within group (order by x)
select 'a' 'b'
select "" from t
select a -> 'b' ->> 'c' #> '{a}' @> '{}' ? 'x' from t
select time, timestamp, interval from t
select time '10:00'
select left('a', 1), right(b, 2), if, type from t
select nullif from t
select a.left from t
select * from left
select b'101', x'1F', n'abc', 0x1F, 1_000
select treat(a as b), cast(a as int[]), normalize(a, nfc), collation for (a)
select a overlaps b, (a,b) overlaps (c,d)
select * from t natural join u cross join v natural left join w full outer join z on true
select * from (a join b on true) as j
select * from (a)
select all a from t
select distinct from t
