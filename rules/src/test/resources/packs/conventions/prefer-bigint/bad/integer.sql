create table orders (
  id bigint primary key,
  quantity integer, -- expect: prefer-bigint
  month smallint -- expect: prefer-bigint
);
