-- file: 1.sql
create table events (id bigint, at timestamptz) partition by range (at);
-- file: 2.sql
create table events_2024 (id bigint, at timestamptz);
alter table events attach partition events_2024 for values from ('2024-01-01') to ('2025-01-01');
