-- file: 1.sql
create table orders (id uuid default uuid_generate_v4() primary key, at timestamptz default now() not null, note text default '' not null, url text default 'x' not null);
create function fill() returns trigger language plpgsql as $$ begin new.url := 'y'; return new; end $$;
-- file: 2.sql
alter table orders alter column id set default gen_random_uuid();
alter table orders alter column at set default CURRENT_TIMESTAMP;
alter table orders alter column note drop default, alter column note drop not null;
-- file: 3.sql
create trigger orders_fill before insert on orders for each row execute function fill();
-- file: 4.sql
alter table orders alter column url drop default;
