-- file: 1.sql
create table orders (id bigint primary key, tenant bigint not null, state text);
create function write_audit() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger t after update on orders for each row execute function write_audit();
-- file: 2.sql
drop trigger t on orders; -- expect: no-audit-gap
