-- file: 1.sql
create table orders (id bigint primary key);
-- head
-- file: plimsoll.yaml
version: 1
policy:
  rules:
    no-drop-table: { enforcement: off }
