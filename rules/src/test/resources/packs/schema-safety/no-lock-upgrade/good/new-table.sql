begin;
create table orders (id bigint primary key);
insert into orders values (1);
alter table orders add column remark text;
commit;
