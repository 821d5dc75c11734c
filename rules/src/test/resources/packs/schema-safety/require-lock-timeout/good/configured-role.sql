-- file: plimsoll.yaml
version: 1
databases:
  shop:
    migrations: .
    session: { role: migrator }
-- file: 1_orders.sql
create table orders (id bigint primary key);
alter role migrator set lock_timeout = '2s';
-- file: 2_change.sql
alter table orders add column remark text;
