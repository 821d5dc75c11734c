create table seats (
  id bigint primary key,
  room bigint not null,
  place text,
  unique (room, place) -- expect: no-nullable-unique
);
create unique index seats_place on seats (place, id); -- expect: no-nullable-unique
