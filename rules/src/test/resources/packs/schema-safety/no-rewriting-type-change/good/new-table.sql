create table orders (id int);
alter table orders alter column id type bigint;
