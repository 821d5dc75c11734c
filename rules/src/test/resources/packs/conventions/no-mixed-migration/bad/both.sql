-- file: 1.sql
create table orders (id bigint primary key, closed_at timestamptz);
create table plans (id bigint primary key);
-- file: 2.sql
alter table orders add column state text;
update orders set state = 'open' where closed_at is null; -- expect: no-mixed-migration
delete from plans where id = 1;
