create table seats (
  hall int, tier int, line int, place int,
  primary key (hall, tier, line, place) -- expect: no-wide-primary-key
);
