-- server: 16
-- file: 1.sql
create table customers (id bigint primary key, name text not null, note text);
create table imported (id bigint primary key, name text);
-- file: 2.sql
update customers set note = '' where id is not null; -- expect: require-where
delete from customers where (name is not null and id is not null); -- expect: require-where
update customers c set name = i.name from imported i where i.name is not null and i.id > 5; -- expect: require-where
delete from customers using imported where imported.id = 3; -- expect: require-where
merge into customers c using imported i on true when matched then delete; -- expect: require-where
merge into customers c using imported i on i.id = 4 when matched then update set name = 'x'; -- expect: require-where
