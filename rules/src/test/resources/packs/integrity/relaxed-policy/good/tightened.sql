-- file: 1.sql
create table orders (id bigint primary key);
-- file: plimsoll.yaml
version: 1
policy:
  rules:
    no-drop-table: { enforcement: off }
    no-cascade: { severity: info }
  paths:
    - { match: "db/**", enforcement: warn }
-- file: .plimsoll/waivers.yaml
version: 1
waivers:
  - { rule: no-drop-table, object: public.orders, reason: moved, until: 2026-12-31 }
-- head
-- file: plimsoll.yaml
version: 1
policy:
  packs: [schema-safety, security, sizing, recovery, conventions]
  paths:
    - { match: "db/**", enforcement: warn }
    - { match: "db/new/**", enforcement: block }
-- file: .plimsoll/waivers.yaml
version: 1
waivers:
  - { rule: no-drop-table, object: public.orders, reason: moved, until: 2026-11-30 }
