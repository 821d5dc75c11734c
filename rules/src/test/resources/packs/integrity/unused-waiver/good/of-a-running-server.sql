-- file: 1.sql
create table orders (id bigint primary key);
-- file: .plimsoll/waivers.yaml
version: 1
waivers:
  - rule: require-autovacuum
    object: shop
    reason: the audit finds it, a check cannot
    until: 2030-01-31
