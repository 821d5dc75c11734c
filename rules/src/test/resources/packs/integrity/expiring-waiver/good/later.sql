-- file: 1.sql
create table orders (id bigint primary key);
-- file: 2.sql
drop table orders;
-- file: .plimsoll/waivers.yaml
version: 1
waivers:
  - rule: no-drop-table
    object: public.orders
    reason: moved to the new shop
    until: 2026-01-16
