-- file: plimsoll.yaml
version: 1
policy:
  packs: [conventions]
  rules:
    require-name-pattern: { options: { table: "[a-z]+s", index: "{table}_{columns}_idx" } }
-- file: 1.sql
create table orders (id bigint primary key, sku text, line bigint);
create index orders_sku_line_idx on orders (sku, line);
create index on orders (line);
