create table events (id integer generated always as identity primary key); -- expect: prefer-bigint-key
create table logs (
  id serial,
  primary key (id) -- expect: prefer-bigint-key
);
