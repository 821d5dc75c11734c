-- file: 1.sql
create table events (id bigint, at timestamptz) partition by range (at);
-- file: 2.sql
create index concurrently events_at on events (at); -- expect: no-refused-statement
