-- file: V1__users.sql
create table users (id bigint primary key, email text, number integer);
create table lines (id bigint primary key);
-- head
-- file: V2__expand.sql
alter table users add column number_new bigint;
update users set number_new = number;
create table lines_new (id bigint primary key);
insert into lines_new select * from lines;
alter table users add column made timestamptz;
-- file: V3__swap.sql
alter table users rename column number to number_old;
alter table users rename column number_new to number;
alter table lines rename to lines_old;
alter table lines_new rename to lines;
create function fill() returns trigger language plpgsql as $$ begin new.made := now(); return new; end $$;
create trigger filled before insert on users for each row execute function fill();
alter table users alter column made set not null;
