-- server: 16
create table seats (id bigint primary key, room bigint not null, place text not null, label text, unique (room, place));
create unique index seats_label on seats (room, label) nulls not distinct;
create unique index seats_open on seats (room, label) where label is not null;
create table names (id bigint primary key, email text unique);
