-- file: 1.sql
create table orders (id bigint primary key, closed_at timestamptz);
create table plans (id bigint primary key);
-- file: 2.sql
alter table orders add column state text;
-- file: 3.sql
update orders set state = 'open' where closed_at is null;
-- file: 4.sql
create table states (name text primary key);
insert into states (name) values ('open');
alter table orders add column note text;
