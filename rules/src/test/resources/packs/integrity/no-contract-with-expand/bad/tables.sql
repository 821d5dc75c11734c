-- file: 1_users.up.sql
create table users (id bigint primary key, name text);
create table persons (id bigint primary key, name text);
-- head
-- file: 2_accounts.up.sql
create table accounts (id bigint primary key, name text);
insert into accounts (id, name) select id, name from users;
insert into accounts select * from persons;
-- file: 3_users.up.sql
drop table users; -- expect: no-contract-with-expand
alter table persons rename to persons_old; -- expect: no-contract-with-expand
