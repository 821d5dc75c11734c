create table orders (id bigint primary key);
create table lines (
  id bigint primary key,
  order_id bigint references orders (id) -- expect: require-foreign-key-index
);
alter table lines add column second_id bigint;
alter table lines add constraint second foreign key (second_id) references orders (id); -- expect: require-foreign-key-index
