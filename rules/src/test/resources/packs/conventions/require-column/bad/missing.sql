-- file: plimsoll.yaml
version: 1
policy:
  packs: [conventions]
  rules:
    require-column: { options: { columns: "updated_at" } }
-- file: 1.sql
create table orders (id bigint primary key); -- expect: require-column
