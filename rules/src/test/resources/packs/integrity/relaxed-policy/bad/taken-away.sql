-- file: 1.sql
create table orders (id bigint primary key);
-- file: plimsoll.yaml
version: 1
policy: { paths: [{ match: "db/**", enforcement: block }] }
-- head
-- deleted: plimsoll.yaml  -- expect: relaxed-policy
