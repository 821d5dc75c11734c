-- file: V1__users.sql
create table users (id bigint primary key);
-- head
-- file: V2__expand.sql
alter table users add column email text;
alter table users add column name text;
alter table users add column state text not null default 'new';
-- file: V3__contract.sql
alter table users alter column email set not null; -- expect: no-contract-with-expand
alter table users add constraint users_name check (name is not null) not valid; -- expect: no-contract-with-expand
alter table users alter column state drop default; -- expect: no-contract-with-expand
-- file: V4__name.sql
alter table users validate constraint users_name;
alter table users alter column name set not null;
