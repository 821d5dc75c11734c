-- server: 13
create table orders (id bigint primary key, sku text, price numeric);
create unique index orders_sku on orders (coalesce(sku, ''));
drop trigger if exists touch on orders;
create trigger touch before update on orders for each row execute function touch();
insert into orders (id, sku) values (1, 'a') on conflict (id) do update set sku = excluded.sku;
alter table orders add column total numeric generated always as (price * 2) stored;
alter table orders add constraint sku_set check (sku is not null) not valid;
create function twice(a int) returns int language sql as $$ select a * 2 $$;
select json_object('{a,1}'), sku as name from orders;
select n ! from (values (5)) as numbers (n);
