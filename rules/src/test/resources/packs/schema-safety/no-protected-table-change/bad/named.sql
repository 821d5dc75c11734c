-- file: plimsoll.yaml
version: 1
policy:
  rules:
    no-protected-table-change: { enforcement: block, options: { tables: "ledger.*, orders", rows: "*_audit" } }
-- file: 1.sql
create schema ledger;
create table ledger.entries (id bigint primary key);
create table orders (id bigint primary key);
create table notes (id bigint primary key);
create table orders_audit (id bigint primary key);
-- file: 2.sql
alter table ledger.entries add column note text; -- expect: no-protected-table-change
create index concurrently orders_id on orders (id); -- expect: no-protected-table-change
drop table orders; -- expect: no-protected-table-change
delete from orders_audit where id = 1; -- expect: no-protected-table-change
truncate orders_audit; -- expect: no-protected-table-change
