-- plimsoll:ignore require-primary-key reason="soon" until=2020-01-31 -- expect: expired-suppression
create table events (at timestamptz);
