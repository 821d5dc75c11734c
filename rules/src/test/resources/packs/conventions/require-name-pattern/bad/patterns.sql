-- file: plimsoll.yaml
version: 1
policy:
  packs: [conventions]
  rules:
    require-name-pattern: { options: { table: "[a-z]+s", index: "{table}_{columns}_idx", foreign-key: "{table}_.*_fk" } }
-- file: 1.sql
create table order_line ( -- expect: require-name-pattern
  id bigint primary key
);
create table orders (id bigint primary key, sku text, line bigint);
create index orders_by_sku on orders (sku); -- expect: require-name-pattern
alter table orders add constraint line foreign key (line) references order_line (id); -- expect: require-name-pattern
