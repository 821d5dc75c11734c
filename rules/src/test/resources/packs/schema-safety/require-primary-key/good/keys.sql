create table orders (id bigint primary key);
create table lines (order_id bigint, number int, primary key (order_id, number));
create table late (id bigint not null);
alter table late add primary key (id);
create temporary table staging (id int);
create table events (at timestamptz, id bigint, primary key (at, id)) partition by range (at);
create table events_2025 partition of events for values from ('2025-01-01') to ('2026-01-01');
