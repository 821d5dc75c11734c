create table orders (
  id bigserial primary key -- expect: prefer-identity
);
