-- file: 1.sql
create table orders (id bigint primary key, note text);
create function audit() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger orders_audit after insert on orders for each row execute function audit();
create trigger orders_count after update on orders for each statement execute function audit();
-- file: 2.sql
update orders set note = '' where note is null;
