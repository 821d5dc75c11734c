-- file: 1.sql
create extension citext;
create domain email as text check (value like '%@%');
create table customers (id bigint primary key, name citext, mail email, list email[]);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger customers_touch before update on customers for each row execute function touch();
-- file: 2.sql
drop domain email cascade; -- expect: no-cascade
drop extension citext cascade; -- expect: no-cascade
drop function touch() cascade; -- expect: no-cascade
