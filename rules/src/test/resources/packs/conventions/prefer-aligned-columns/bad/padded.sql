create table events (done boolean, id bigint, sent boolean, at timestamptz); -- expect: prefer-aligned-columns
