-- server: 13
create table orders (id bigint primary key, sku text, price numeric);
create unique index orders_sku on orders (sku) nulls not distinct; -- expect: no-newer-syntax
create or replace trigger touch before update on orders for each row execute function touch(); -- expect: no-newer-syntax
merge into orders using delivery on orders.sku = delivery.sku when matched then delete; -- expect: no-newer-syntax
alter table orders add column total numeric
    generated always as (price * 2) virtual; -- expect: no-newer-syntax
alter table orders add constraint sku_set not null sku not valid; -- expect: no-newer-syntax
create function twice(a int) returns int language sql return a * 2; -- expect: no-newer-syntax
select * from json_table('[1]', '$[*]' columns (a int path '$')) as t; -- expect: no-newer-syntax
create publication shop for tables in schema sales; -- expect: no-newer-syntax
update orders set sku = 'a' returning with (old as o) o.sku; -- expect: no-newer-syntax
