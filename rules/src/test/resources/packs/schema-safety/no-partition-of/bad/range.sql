-- file: 1_events.sql
create table events (at date not null, id bigint, primary key (at, id)) partition by range (at);
-- file: 2_change.sql
create table events_2027 partition of events for values from ('2027-01-01') to ('2028-01-01'); -- expect: no-partition-of
