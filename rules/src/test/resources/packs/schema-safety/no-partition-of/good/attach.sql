-- file: 1_events.sql
create table events (at date not null, id bigint, primary key (at, id)) partition by range (at);
-- file: 2_change.sql
create table events_2027 (like events including all excluding comments excluding identity excluding statistics);
alter table events attach partition events_2027 for values from ('2027-01-01') to ('2028-01-01');
