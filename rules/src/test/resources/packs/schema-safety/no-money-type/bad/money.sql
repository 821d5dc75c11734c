create table orders (
  id bigint primary key,
  total money, -- expect: no-money-type
  unit_price real, -- expect: no-money-type
  ratio double precision
);
alter table orders add column discount double precision; -- expect: no-money-type
