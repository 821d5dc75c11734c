create table orders (
  id bigint primary key,
  created_at timestamp(3) -- expect: prefer-timestamptz
);
alter table orders alter column created_at type timestamp without time zone; -- expect: prefer-timestamptz
