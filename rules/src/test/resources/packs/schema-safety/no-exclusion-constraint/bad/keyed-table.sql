-- file: 1.sql
create table rooms (id bigint primary key);
create table bookings (id bigint primary key, room bigint not null references rooms (id), during tsrange default '[,]', note text);
create index bookings_room_idx on bookings (room, lower(note));
create table guests (booking bigint references bookings (id) on delete cascade);
-- file: 2.sql
alter table bookings add constraint bookings_no_overlap exclude using gist (during with &&); -- expect: no-exclusion-constraint
