-- server: 18
create table orders (id bigint primary key, sku text, price numeric, total numeric generated always as (price * 2) virtual);
create unique index orders_sku on orders (sku) nulls not distinct;
alter table orders add constraint sku_set not null sku not valid;
merge into orders using delivery on orders.sku = delivery.sku when matched then delete returning orders.id;
update orders set sku = 'a' returning with (old as o) o.sku;
