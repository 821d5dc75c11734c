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
alter table notes add column note text;
alter table orders_audit add column note text;
insert into orders (id) values (1);
analyze orders;
create table ledger.more (id bigint primary key);
alter table ledger.more add column note text;
