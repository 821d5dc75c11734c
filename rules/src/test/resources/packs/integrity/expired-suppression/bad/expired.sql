-- expect below: expired-suppression
-- plimsoll:ignore require-primary-key reason="soon" until=2020-01-31
create table events (at timestamptz);
