create subscription orders connection 'host=db dbname=shop user=repl password=x7Kq12' publication orders; -- expect: no-password-in-sql
create user mapping for app server other options (user 'app', password 'x7Kq12'); -- expect: no-password-in-sql
select dblink_connect('host=db user=app password=x7Kq12'); -- expect: no-password-in-sql
select dblink_exec('postgres://app:x7Kq12@db/shop', 'delete from orders'); -- expect: no-password-in-sql
