-- file: 1.sql
create table orders (id bigint);
create unique index orders_id on orders (id);
-- file: 2.sql
alter table orders add constraint orders_pkey primary key using index orders_id; -- expect: require-not-null-before-primary-key
