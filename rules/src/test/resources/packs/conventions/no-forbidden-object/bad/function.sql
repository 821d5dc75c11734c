-- file: plimsoll.yaml
version: 1
policy:
  packs: [conventions]
  rules:
    no-forbidden-object: { options: { kinds: "function, foreign-key" } }
-- file: 1.sql
create function total() returns int language sql as 'select 1'; -- expect: no-forbidden-object
create table a (id bigint primary key);
create table b (
  a bigint references a (id) -- expect: no-forbidden-object
);
