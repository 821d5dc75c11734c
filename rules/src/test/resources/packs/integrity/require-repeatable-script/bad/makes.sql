-- file: V1__orders.sql
create table orders (id bigint primary key, sku text, status text, price numeric);
-- file: R__reports.sql
create view open_orders as select id from orders where status = 'open'; -- expect: require-repeatable-script
create function touch() returns trigger language plpgsql as $$ begin return new; end $$; -- expect: require-repeatable-script
create trigger touched before update on orders for each row execute function touch(); -- expect: require-repeatable-script
create index orders_sku_idx on orders (sku); -- expect: require-repeatable-script
alter table orders add column note text; -- expect: require-repeatable-script
alter table orders drop column price; -- expect: require-repeatable-script
alter table orders rename column sku to code; -- expect: require-repeatable-script
create type mood as enum ('ok'); -- expect: require-repeatable-script
