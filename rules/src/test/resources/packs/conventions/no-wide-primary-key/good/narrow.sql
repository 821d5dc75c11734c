create table seats (hall int, place int, name text, primary key (hall, place));
