-- file: 1.sql
create table orders (id bigint primary key, note text);
create function audit() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger orders_audit after update on orders for each row execute function audit();
-- file: 2.sql
update orders set note = '' where note is null; -- expect: no-row-triggers-in-backfill
update orders set note = 'x'; -- expect: no-row-triggers-in-backfill
