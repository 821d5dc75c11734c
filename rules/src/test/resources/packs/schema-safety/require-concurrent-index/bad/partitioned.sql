-- file: 1.sql
create table events (id bigint, at timestamptz) partition by range (at);
create table events_2025 partition of events for values from ('2025-01-01') to ('2026-01-01');
-- file: 2.sql
create index events_at_idx on events (at); -- expect: require-concurrent-index
