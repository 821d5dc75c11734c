-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
create function note() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger orders_audit after update on orders for each row execute function note();
-- file: 2.sql
drop trigger orders_audit on orders;
create trigger orders_audit after insert or update on orders for each row execute function note();
