-- file: 1_orders.up.sql
create table orders (id bigint primary key, note text default 'none', price numeric not null check (price > 0));
create index orders_note_idx on orders (note);
create view notes as select note from orders;
-- file: 1_orders.down.sql
drop view notes;
drop table orders;
-- file: 2_status.up.sql
create type status as enum ('open', 'done');
alter table orders add column status status not null default 'open';
-- file: 2_status.down.sql
alter table orders drop column status;
drop type status;
-- file: 3_index.up.sql
drop index orders_note_idx;
-- file: 3_index.down.sql
CREATE INDEX orders_note_idx ON orders USING btree (note);
-- file: 4_default.up.sql
alter table orders alter column note set default 'some';
-- file: 4_default.down.sql
alter table orders alter column note set default 'none'::text;
-- file: 5_renamed.up.sql
alter table orders rename column price to amount;
alter table orders rename to sales;
-- file: 5_renamed.down.sql
alter table sales rename to orders;
alter table orders rename column amount to price;
-- file: 6_unknown.up.sql
drop table if exists customers;
drop index if exists sales_price_idx;
-- file: 6_unknown.down.sql
create table customers (id bigint primary key);
create index sales_price_idx on sales (amount);
-- file: 7_copied.up.sql
create table kept as select id, note from sales;
drop view notes;
alter table sales drop column note;
-- file: 7_copied.down.sql
alter table sales add column note text default 'some';
update sales set note = kept.note from kept where kept.id = sales.id;
create view notes as select note from sales;
drop table kept;
-- file: 8_block.up.sql
do $$ begin create type mood as enum ('ok'); exception when duplicate_object then null; end $$;
-- file: 8_block.down.sql
drop table if exists moods;
