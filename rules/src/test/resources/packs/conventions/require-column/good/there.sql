-- file: plimsoll.yaml
version: 1
policy:
  packs: [conventions]
  rules:
    require-column: { options: { columns: "updated_at" } }
-- file: 1.sql
create table orders (id bigint primary key);
alter table orders add column updated_at timestamptz;
