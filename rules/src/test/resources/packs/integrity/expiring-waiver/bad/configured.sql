-- file: 1.sql
create table orders (id bigint primary key);
-- file: 2.sql
drop table orders;
-- file: plimsoll.yaml
version: 1
policy: { waivers: { expiring-days: 60 } }
-- file: .plimsoll/waivers.yaml
version: 1
waivers:
  - rule: no-drop-table # expect: expiring-waiver
    object: public.orders
    reason: moved to the new shop
    until: 2026-03-02
