-- file: V1__roles.sql
create table roles (id bigint primary key, name text);
create table kinds (id bigint primary key, name text);
insert into roles (id, name) values (0, 'nobody');
-- file: R__roles.sql
insert into roles (id, name) values (1, 'admin') on conflict (id) do nothing;
insert into roles (id, name) select 2, 'guest' where not exists (select from roles where id = 2);
delete from kinds where true;
insert into kinds (id, name) values (1, 'a');
