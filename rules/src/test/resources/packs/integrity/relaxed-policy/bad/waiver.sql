-- file: 1.sql
create table orders (id bigint primary key);
-- file: plimsoll.yaml
version: 1
-- head
-- file: 2.sql
drop table orders;
-- file: .plimsoll/waivers.yaml
version: 1
waivers:
  - rule: no-drop-table # expect: relaxed-policy
    object: public.orders
    reason: moved to the new shop
    until: 2026-12-31
