-- plimsoll:ignore require-primary-key reason="a log that is dropped as a whole" until=2999-12-31
create table events (at timestamptz);
