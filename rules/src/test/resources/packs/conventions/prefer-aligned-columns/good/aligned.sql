create table events (id bigint, at timestamptz, done boolean, sent boolean);
create table mixed (done boolean, id bigint, name text);
