-- file: 1.sql
create table orders (id bigint primary key);
-- file: 2.sql
drop table orders;
-- file: .plimsoll/waivers.yaml
version: 1
waivers:
  - rule: no-drop-table # expect: unused-waiver
    object: public.order
    reason: moved to the new shop
    until: 2030-01-31
  - rule: no-drop-table
    object: public.orders
    reason: moved to the new shop
    until: 2030-01-31
