-- file: sqitch.plan
%syntax-version=1.0.0
%project=shop

orders 2026-01-01T00:00:00Z A <a@example.com> # Orders
sku [orders] 2026-01-02T00:00:00Z A <a@example.com> # SKU
-- file: deploy/orders.sql
begin;
create table orders (id bigint primary key); -- expect in sqitch.plan:1: no-missing-migration
commit;
