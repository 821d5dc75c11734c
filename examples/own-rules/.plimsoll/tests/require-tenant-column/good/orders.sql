create schema reference;
create table tenants (id bigint primary key);
create table orders (id bigint not null, tenant_id bigint not null references tenants) partition by list (tenant_id);
create table orders_1 partition of orders for values in (1);
create table lines (id bigint primary key);
alter table lines add column tenant_id bigint not null default 1;
create table reference.countries (code text primary key);
create materialized view totals as select count(*) as orders from orders;
