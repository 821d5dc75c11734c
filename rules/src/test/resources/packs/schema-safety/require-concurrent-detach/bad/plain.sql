-- file: 1.sql
create table events (id bigint, at timestamptz) partition by range (at);
create table events_2020 partition of events for values from ('2020-01-01') to ('2021-01-01');
-- file: 2.sql
alter table events detach partition events_2020; -- expect: require-concurrent-detach
