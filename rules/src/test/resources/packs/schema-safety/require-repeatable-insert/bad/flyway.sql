-- file: V1__roles.sql
create table roles (id bigint primary key, name text);
-- file: R__roles.sql
insert into roles (id, name) values (1, 'admin'); -- expect: require-repeatable-insert
