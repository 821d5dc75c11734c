create table bookings (room int, during tsrange, exclude using gist (during with &&));
alter table bookings add constraint bookings_room exclude using gist (during with -|-);
