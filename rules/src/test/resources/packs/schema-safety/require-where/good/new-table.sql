create table orders (id bigint primary key, note text);
insert into orders values (1);
update orders set note = 'x';
delete from orders;
