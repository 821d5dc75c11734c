-- file: 1.sql
create table orders (id bigint primary key);
-- file: plimsoll.yaml
version: 1
policy:
  rules: { no-drop-table: { severity: error } }
-- head
-- file: plimsoll.yaml
version: 1
policy:
  paths:
    - { match: "**", enforcement: off } # expect: relaxed-policy
