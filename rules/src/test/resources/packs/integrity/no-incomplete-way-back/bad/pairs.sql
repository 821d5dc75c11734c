-- file: 1_orders.up.sql
create table orders (id bigint primary key, note text default 'none', price numeric not null check (price > 0));
create index orders_note_idx on orders (note);
-- file: 1_orders.down.sql
drop table orders;
-- file: 2_status.up.sql
create type status as enum ('open', 'done'); -- expect: no-incomplete-way-back
alter table orders add column status status;
-- file: 2_status.down.sql
alter table orders drop column status;
-- file: 3_index.up.sql
drop index orders_note_idx; -- expect: no-incomplete-way-back
-- file: 3_index.down.sql
create index orders_note_idx on orders (note) where note is not null;
-- file: 4_default.up.sql
alter table orders alter column note drop default; -- expect: no-incomplete-way-back
-- file: 4_default.down.sql
alter table orders alter column note set not null;
-- file: 5_column.up.sql
alter table orders drop column price; -- expect: no-incomplete-way-back
-- file: 5_column.down.sql
alter table orders add column price numeric not null;
-- file: 6_data.up.sql
alter table orders drop column note; -- expect: no-incomplete-way-back
-- file: 6_data.down.sql
alter table orders add column note text;
create index orders_note_idx on orders (note);
-- file: 7_renamed.up.sql
alter table orders rename to sales; -- expect: no-incomplete-way-back
-- file: 7_renamed.down.sql
select id from sales for update;
drop view if exists sales_view;
-- file: 8_emptied.up.sql
drop table sales; -- expect: no-incomplete-way-back
-- file: 8_emptied.down.sql
create table sales (id bigint primary key);
