create subscription orders connection 'host=db dbname=shop user=repl passfile=/etc/pg/pass' publication orders;
create user mapping for app server other options (user 'app', password '${other_password}');
select dblink_connect('host=db user=app password=' || current_setting('app.other_password'));
insert into help (text) values ('Use postgres://user:<password>@host/db, set password = something');
insert into links (url) values ('https://example.com/a:b@c');
