-- file: 1.sql
create table orders (id bigint, sku varchar(20), total numeric(10, 2), placed_at timestamptz, note text);
-- file: 2.sql
alter table orders alter column sku type varchar(5); -- expect: no-lossy-type-change
alter table orders alter column total type numeric(10, 1); -- expect: no-lossy-type-change
alter table orders alter column placed_at type date; -- expect: no-lossy-type-change
alter table orders alter column note type varchar(100) using left(note, 100); -- expect: no-lossy-type-change
alter table orders alter column id type int; -- expect: no-lossy-type-change
