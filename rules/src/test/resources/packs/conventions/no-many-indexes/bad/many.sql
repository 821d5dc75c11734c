-- file: plimsoll.yaml
version: 1
policy:
  packs: [conventions]
  rules:
    no-many-indexes: { options: { indexes: "2" } }
-- file: 1.sql
create table orders (id bigint primary key, a int, b int); -- expect: no-many-indexes
create index orders_a on orders (a);
create index orders_b on orders (b);
