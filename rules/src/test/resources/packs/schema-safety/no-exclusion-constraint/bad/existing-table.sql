-- file: 1.sql
create table bookings (room int, during tsrange);
-- file: 2.sql
alter table bookings add constraint bookings_no_overlap exclude using gist (during with &&); -- expect: no-exclusion-constraint
