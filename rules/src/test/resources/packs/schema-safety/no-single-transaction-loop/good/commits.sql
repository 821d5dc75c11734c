-- file: 1_orders.sql
create table customers (id bigint primary key, name text not null);
create table orders (id bigint primary key, customer_id bigint, sku varchar(20), total numeric(10, 2) not null default 0, note text);
-- file: 2_change.sql

do $$ begin
    loop
        update orders set note = '' where id in (select id from orders where note is null limit 1000);
        exit when not found;
        commit;
    end loop;
end $$;
do $$ declare r record; begin
    for r in select id from customers loop
        update customers set name = upper(name) where id = r.id;
    end loop;
end $$;
