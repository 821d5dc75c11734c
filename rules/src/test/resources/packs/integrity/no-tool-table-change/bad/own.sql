-- file: 1_orders.up.sql
create table orders (id bigint primary key);
-- file: 1_orders.down.sql
drop table orders;
-- file: 2_dirty.up.sql
update schema_migrations set dirty = false; -- expect: no-tool-table-change
