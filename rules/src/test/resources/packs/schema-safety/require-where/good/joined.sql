-- server: 16
-- file: 1.sql
create table customers (id bigint primary key, name text not null, note text);
create table imported (id bigint primary key, name text);
-- file: 2.sql
update customers set note = '' where note is not null and name is not null;
update customers c set name = i.name from imported i where i.id = c.id;
update customers set name = i.name from imported i where i.id = customers.id;
delete from customers using imported where note = 'x';
merge into customers c using imported i on i.id = c.id when matched then delete;
