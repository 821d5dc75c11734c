-- file: 1.sql
create table orders (id bigint primary key);
-- file: plimsoll.yaml
version: 1
-- head
-- file: 2.sql
drop table orders;
-- file: plimsoll.yaml
version: 1
policy:
  rules:
    no-drop-table: { enforcement: off } # expect: relaxed-policy
    no-cascade: { severity: info } # expect: relaxed-policy
